"""The encoder of clauses as an ONNX graph.

Inputs: `pieces` and `real` (clauses, pieces), both int32; 1 is a piece, 0 padding. Output: `meanings` (clauses,
width), the mean of the last layer turned to its principal components.
"""

import numpy as np
import onnx
from onnx import TensorProto, helper

from training.statements.encoder import Encoder
from training.statements.graph import Array, Graph, Storage, embed, finished, layer


def build(encoder: Encoder, kept: Array, turned: Array) -> onnx.ModelProto:
    """The graph; `kept` are the rows of the vocabulary that stay, `turned` (width, components) turns the mean."""
    weights = {f"encoder.{name}": value.float().numpy() for name, value in encoder.state_dict().items()}
    weights["encoder.words.weight"] = weights["encoder.words.weight"][kept]
    graph = Graph(weights, Storage())
    hidden = graph.normal(embed(graph, encoder.plan), "encoder.norm", encoder.plan.epsilon)
    for number in range(encoder.plan.layers):
        hidden = layer(graph, hidden, "", f"encoder.layers.{number}", encoder.plan)
    graph.node("MatMul", _mean(graph, hidden), graph.put("turned", turned.astype(np.float32)), out="meanings")
    inputs = [
        helper.make_tensor_value_info(name, TensorProto.INT32, ["clauses", "pieces"]) for name in ("pieces", "real")
    ]
    output = helper.make_tensor_value_info("meanings", TensorProto.FLOAT, ["clauses", turned.shape[1]])
    return finished(helper.make_graph(graph.nodes, "clauses", inputs, [output], graph.stored))


def _mean(graph: Graph, hidden: str) -> str:
    """The mean of the pieces that are real."""
    real = graph.node("Cast", "real", to=TensorProto.FLOAT)
    column = graph.node("Unsqueeze", real, graph.put("last_axis", np.array([2], np.int64)))
    pieces = graph.put("piece_axis", np.array([1], np.int64))
    total = graph.node("ReduceSum", graph.node("Mul", hidden, column), pieces, keepdims=0)
    return graph.node("Div", total, graph.node("ReduceSum", real, pieces, keepdims=1))
