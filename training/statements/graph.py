"""A finder as an ONNX graph, built node by node.

Inputs: `pieces`, `shapes` (windows, pieces), `real` (windows, pieces; 1 for a piece, 0 for padding) and `firsts`
(windows, words), all int32. Outputs: `tags` (windows, words, 7) and `links` (windows, words, 2, 3, width).
The distance scores of the links travel in the model's metadata.
"""

import json
from dataclasses import dataclass, field
from typing import Any, Literal

import numpy as np
import numpy.typing as npt
import onnx
from onnx import TensorProto, helper, numpy_helper

from onrecord.extract.statements.finder.roles import TAGS
from training.statements.encoder import Plan, distance_buckets
from training.statements.model import KINDS, POINTERS, WIDTH

Array = npt.NDArray[Any]
MS = "com.microsoft"


@dataclass(frozen=True, slots=True)
class Storage:
    """How matrices are stored and multiplied.

    `way`: `whole` keeps them in fp32; `blocks` stores bytes in blocks of `block` with one scale each and rounds
    activations in blocks too; `unpacked` stores the same and multiplies in fp32; `columns` stores bytes with a scale a
    column and rounds activations with one scale for all. Matrices whose name ends in one of `whole` are multiplied in
    fp32, stored as `unpacked`.
    """

    way: Literal["whole", "blocks", "unpacked", "columns"] = "blocks"
    block: int = 128
    whole: tuple[str, ...] = ()


@dataclass(slots=True)
class Graph:
    """Nodes and weights, as they are added."""

    weights: dict[str, Array]
    storage: Storage
    nodes: list[onnx.NodeProto] = field(default_factory=list)
    stored: list[onnx.TensorProto] = field(default_factory=list)
    count: int = 0

    def put(self, name: str, value: Array) -> str:
        """A constant."""
        self.stored.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def node(self, kind: str, *inputs: str, domain: str = "", out: str | None = None, **attributes: Any) -> str:
        """One node with one output; its name."""
        self.count += 1
        name = out or f"{kind}_{self.count}"
        self.nodes.append(helper.make_node(kind, list(inputs), [name], domain=domain, **attributes))
        return name

    def linear(self, hidden: str, name: str, out: str | None = None) -> str:
        """A matrix product with its bias."""
        matrix, bias = self.weights[f"{name}.weight"], self.put(f"{name}.bias", self.weights[f"{name}.bias"])
        way = self.storage.way
        if way == "whole":
            product = self.node("MatMul", hidden, self.put(f"{name}.weight", matrix.T))
            return self.node("Add", product, bias, out=out)
        if way == "columns" and not name.endswith(self.storage.whole or ("\0",)):
            bytes_, scale = columns(matrix.T)
            packed, scales = self.put(f"{name}.bytes", bytes_), self.put(f"{name}.scales", scale)
            return self.node("DynamicQuantizeMatMul", hidden, packed, scales, "", bias, domain=MS, out=out)
        return self.node("Add", self._packed(hidden, name, matrix), bias, out=out)

    def _packed(self, hidden: str, name: str, matrix: Array) -> str:
        rows, width = matrix.shape
        packed, scales = blocks(matrix, self.storage.block)
        return self.node(
            "MatMulNBits",
            hidden,
            self.put(f"{name}.packed", packed),
            self.put(f"{name}.scales", scales),
            domain=MS,
            K=width,
            N=rows,
            bits=8,
            block_size=self.storage.block,
            accuracy_level=4 if self.storage.way == "blocks" else 1,
        )

    def normal(self, hidden: str, name: str, epsilon: float) -> str:
        """A normalised layer."""
        scale, bias = (self.put(f"{name}.{end}", self.weights[f"{name}.{end}"]) for end in ("weight", "bias"))
        return self.node("LayerNormalization", hidden, scale, bias, axis=-1, epsilon=epsilon)

    def add_normal(self, left: str, right: str, name: str, epsilon: float) -> str:
        """Two added, then normalised."""
        scale, bias = (self.put(f"{name}.{end}", self.weights[f"{name}.{end}"]) for end in ("weight", "bias"))
        return self.node("SkipLayerNormalization", left, right, scale, bias, domain=MS, epsilon=epsilon)

    def look_up(self, numbers: str, name: str) -> str:
        """Rows of a table, stored in eight bits with a scale a row."""
        table = self.weights[f"{name}.weight"]
        if self.storage.way == "whole":
            return self.node("Gather", self.put(f"{name}.weight", table), numbers)
        scale = np.maximum(np.abs(table).max(axis=1, keepdims=True), 1e-8) / 127
        rows = self.node("Gather", self.put(f"{name}.rows", np.rint(table / scale).astype(np.int8)), numbers)
        scales = self.node("Gather", self.put(f"{name}.scale", scale.astype(np.float32)), numbers)
        return self.node("Mul", self.node("Cast", rows, to=TensorProto.FLOAT), scales)


def blocks(matrix: Array, block: int) -> tuple[Array, Array]:
    """A matrix (rows, width) as bytes (rows, blocks, block) about 128 and the scale of each block."""
    rows, width = matrix.shape
    parts = matrix.reshape(rows, width // block, block).astype(np.float32)
    scales = np.maximum(np.abs(parts).max(axis=-1), 1e-8) / 127
    packed = np.rint(parts / scales[..., None]) + 128
    return packed.astype(np.uint8), scales.reshape(-1).astype(np.float32)


def columns(matrix: Array) -> tuple[Array, Array]:
    """A matrix (width, rows) as signed bytes and the scale of each column."""
    scales = np.maximum(np.abs(matrix).max(axis=0), 1e-8) / 127
    return np.rint(matrix / scales).astype(np.int8), scales.astype(np.float32)


def build(weights: dict[str, Array], plan: Plan, frozen: int, storage: Storage) -> onnx.ModelProto:
    """The whole graph."""
    graph = Graph(weights, storage)
    hidden, near = _shaped(graph, plan, frozen), _near(graph, plan)
    for number in range(plan.layers):
        if number and number == frozen:
            hidden = graph.node("Add", hidden, "shape_vectors")
        hidden = layer(graph, hidden, near, f"encoder.layers.{number}", plan)
    _heads(graph, hidden)
    return _model(graph)


def embed(graph: Graph, plan: Plan) -> str:
    """Pieces and their places, added up."""
    first = 2 if plan.kind == "mpnet" else 0
    graph.node("Gather", graph.node("Shape", "pieces"), graph.put("one", np.array([1], np.int64)), out="count")
    places = graph.put("places", weights_from(graph.weights["encoder.places.weight"], first))
    zero = graph.put("zero", np.array([0], np.int64))
    place = graph.node("Slice", places, zero, "count", zero)
    return graph.node("Add", graph.look_up("pieces", "encoder.words"), place)


def _shaped(graph: Graph, plan: Plan, frozen: int) -> str:
    hidden = embed(graph, plan)
    shapes = graph.put("encoder.shapes.weight", graph.weights["encoder.shapes.weight"])
    graph.node("Gather", shapes, "shapes", out="shape_vectors")
    if not frozen:
        hidden = graph.node("Add", hidden, "shape_vectors")
    return graph.normal(hidden, "encoder.norm", plan.epsilon)


def weights_from(table: Array, first: int) -> Array:
    """The rows of a table of places that texts use."""
    return table[first:].astype(np.float32)


LONGEST = 512  # pieces of a window


def _near(graph: Graph, plan: Plan) -> str:
    """MPNet's addition to attention by distance, (1, heads, pieces, pieces); none for others."""
    if plan.kind != "mpnet":
        return ""
    classes = graph.put("classes", distance_buckets(LONGEST).numpy().astype(np.int8))
    ends = graph.node("Concat", "count", "count", axis=0)
    begins, axes = (graph.put(name, np.array(each, np.int64)) for name, each in (("begins", [0, 0]), ("axes", [0, 1])))
    near = graph.node("Cast", graph.node("Slice", classes, begins, ends, axes), to=TensorProto.INT32)
    rows = graph.node("Gather", graph.put("near", graph.weights["encoder.near.weight"].astype(np.float32)), near)
    wide = graph.node("Transpose", rows, perm=[2, 0, 1])
    return graph.node("Unsqueeze", wide, graph.put("first_axis", np.array([0], np.int64)))


def layer(graph: Graph, hidden: str, near: str, name: str, plan: Plan) -> str:
    """One layer; `near` is what is added to attention, or nothing."""
    mixed = graph.linear(hidden, f"{name}.mix")
    parts = [f"{name}.{part}" for part in ("query", "key", "value")]
    graph.nodes.append(helper.make_node("Split", [mixed], parts, axis=-1, num_outputs=3))
    seen = graph.node(
        "MultiHeadAttention", *parts, "", "real", near, domain=MS, num_heads=plan.heads, mask_filter_value=-1e4
    )
    hidden = graph.add_normal(graph.linear(seen, f"{name}.out"), hidden, f"{name}.norm", plan.epsilon)
    wide = graph.node("Gelu", graph.linear(hidden, f"{name}.up"), domain=MS)
    return graph.add_normal(graph.linear(wide, f"{name}.down"), hidden, f"{name}.last", plan.epsilon)


def _heads(graph: Graph, hidden: str) -> None:
    words = graph.node("GatherND", hidden, _pairs(graph), batch_dims=1)
    words = graph.normal(words, "norm", 1e-5)
    scale = np.float32(WIDTH**-0.25)
    for end in ("weight", "bias"):
        graph.weights[f"link.{end}"] = graph.weights[f"link.{end}"] * scale
    graph.linear(words, "tag", out="tags")
    links = graph.linear(words, "link")
    shape = np.array([0, 0, POINTERS, KINDS, WIDTH], np.int64)
    graph.node("Reshape", links, graph.put("links_shape", shape), out="links")


def _pairs(graph: Graph) -> str:
    wide = graph.node("Cast", "firsts", to=TensorProto.INT64)
    return graph.node("Unsqueeze", wide, graph.put("last_axis", np.array([2], np.int64)))


def _model(graph: Graph) -> onnx.ModelProto:
    def whole(name: str, *shape: str) -> onnx.ValueInfoProto:
        return helper.make_tensor_value_info(name, TensorProto.INT32, shape)

    inputs = [whole(name, "windows", "pieces") for name in ("pieces", "shapes", "real")]
    inputs.append(whole("firsts", "windows", "words"))
    outputs = [
        helper.make_tensor_value_info("tags", TensorProto.FLOAT, ["windows", "words", len(TAGS)]),
        helper.make_tensor_value_info("links", TensorProto.FLOAT, ["windows", "words", POINTERS, KINDS, WIDTH]),
    ]
    made = helper.make_graph(graph.nodes, "finder", inputs, outputs, graph.stored)
    model = finished(made)
    helper.set_model_props(model, {"distance": json.dumps(graph.weights["distance"].tolist())})
    return model


def finished(graph: onnx.GraphProto) -> onnx.ModelProto:
    """A model of a graph."""
    opsets = [helper.make_opsetid("", 18), helper.make_opsetid(MS, 1)]
    return helper.make_model(graph, opset_imports=opsets, ir_version=9, producer_name="onrecord")
