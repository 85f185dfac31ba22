"""What multiplies the matrices: OpenVINO where it is installed, else ONNX Runtime. Both read the same file.

OpenVINO is preferred because it multiplies in bf16 where the processor can, about twice as fast.
"""

import json
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Literal, Protocol

import numpy as np

from onrecord.markup.encoder.reading import Floats
from onrecord.markup.encoder.words import Ints

Engine = Literal["openvino", "onnxruntime"]


class Session(Protocol):
    """A loaded model."""

    distance: Floats

    def __call__(self, inputs: dict[str, Ints]) -> tuple[Floats, Floats]:
        """Tags (windows, words, 7) and links (windows, words, 2, 3, width)."""
        ...


class OrtSession:
    """ONNX Runtime on the processor."""

    def __init__(self, model: Path, threads: int) -> None:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        self._session: Any = onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
        self.distance = _distance(self._session.get_modelmeta().custom_metadata_map["distance"])

    def __call__(self, inputs: dict[str, Ints]) -> tuple[Floats, Floats]:
        """Tags and links."""
        tags, links = self._session.run(None, inputs)
        return tags, links


class OpenVinoSession:
    """OpenVINO on the processor, in the precision it thinks fastest."""

    def __init__(self, model: Path, threads: int) -> None:
        import openvino

        core = openvino.Core()
        settings = {"INFERENCE_NUM_THREADS": threads, "NUM_STREAMS": 1, "ENABLE_CPU_PINNING": False}
        read = core.read_model(str(model))
        self._model: Any = core.compile_model(read, "CPU", settings)
        self.distance = _distance(read.get_rt_info(["framework", "distance"]).astype(str))

    def __call__(self, inputs: dict[str, Ints]) -> tuple[Floats, Floats]:
        """Tags and links."""
        found = self._model(inputs)
        return found["tags"], found["links"]


def _distance(stored: str) -> Floats:
    return np.array(json.loads(stored), np.float32)


def engine() -> Engine:
    """The faster engine of those installed."""
    return "openvino" if find_spec("openvino") else "onnxruntime"


def start(model: Path, threads: int = 1, chosen: Engine | None = None) -> Session:
    """Load a model."""
    return OpenVinoSession(model, threads) if (chosen or engine()) == "openvino" else OrtSession(model, threads)
