"""What multiplies the matrices: OpenVINO where it is installed, else ONNX Runtime. Both read the same file.

OpenVINO is preferred because it multiplies in bf16 where the processor can, about twice as fast.
"""

import os
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Literal, Protocol

from onrecord.markup.encoder.reading import Floats
from onrecord.markup.encoder.words import Ints

Engine = Literal["openvino", "onnxruntime"]


class Session(Protocol):
    """A loaded model."""

    def __call__(self, inputs: dict[str, Ints]) -> Mapping[str, Floats]:
        """Its outputs by name."""
        ...

    def stored(self, name: str) -> str:
        """What is stored with the model under a name."""
        ...


class OrtSession:
    """ONNX Runtime on the processor."""

    def __init__(self, model: Path, threads: int) -> None:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        self._session: Any = onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
        self._names = [output.name for output in self._session.get_outputs()]

    def __call__(self, inputs: dict[str, Ints]) -> Mapping[str, Floats]:
        """Its outputs by name."""
        return dict(zip(self._names, self._session.run(None, inputs), strict=True))

    def stored(self, name: str) -> str:
        """What is stored with the model under a name."""
        found: str = self._session.get_modelmeta().custom_metadata_map[name]
        return found


class OpenVinoSession:
    """OpenVINO on the processor, in the precision it thinks fastest."""

    def __init__(self, model: Path, threads: int) -> None:
        import openvino

        core = openvino.Core()
        settings = {"INFERENCE_NUM_THREADS": threads, "NUM_STREAMS": 1, "ENABLE_CPU_PINNING": False}
        self._read: Any = core.read_model(str(model))
        self._model: Any = core.compile_model(self._read, "CPU", settings)

    def __call__(self, inputs: dict[str, Ints]) -> Mapping[str, Floats]:
        """Its outputs by name."""
        found = self._model(inputs)
        return {output.any_name: found[output] for output in self._model.outputs}

    def stored(self, name: str) -> str:
        """What is stored with the model under a name."""
        found: str = self._read.get_rt_info(["framework", name]).astype(str)
        return found


def engine() -> Engine:
    """The faster engine of those installed."""
    return "openvino" if find_spec("openvino") else "onnxruntime"


def cores() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def start(model: Path, threads: int = 1, chosen: Engine | None = None) -> Session:
    """Load a model."""
    return OpenVinoSession(model, threads) if (chosen or engine()) == "openvino" else OrtSession(model, threads)
