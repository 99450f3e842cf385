"""The configured model, data file or index is there, loads and answers a known question.

Why:
    A model or an index that is missing from the image is found out by the first request that needs it.

Fix:
    Put the file where the settings look for it: track it (with Git LFS where it is large), copy it in the
    Dockerfile, or fetch it with a checked hash while the image is built; load it at start, so that a missing
    one stops the start.

Proof:
    The path or address in the effective settings is opened by the application's own loader and one
    known input must give the known output. Control: with the path made wrong in rehearsal the start or
    the call fails. n/a without models or data files.

Asked as:
    models loaded; model loading tests pass; vector store configured; data files present in image;
    prompt works with production model; required data directory set;
    AI models loaded; model files downloaded; ML models loaded; vector database populated; LLM responds;
    embeddings generated; vector store initialized

Told by:
    (generate | produce | return) + prediction ~0.88
    model + (load | download | exist | file | path | deploy | cached | ready) -(cache | user | django | admin) ~0.8
    ("llm model" | "ml model" | "ai model" | "embedding model" | "language model") -(failure | ram | #size | cost) ~0.82
    (faiss | chroma | chromadb | pinecone | weaviate | qdrant | milvus | "vector store" | "vector database") -#env ~0.8
    (LLM_MODEL | EMBEDDING_MODEL | MODEL_NAME | CHROMA_DB_PATH | EPHE_PATH | MODEL_DIR | OLLAMA_BASE_URL) ~0.84
    ephemeris -license ~0.86
    (whisper | piper | ollama | onnx) + (model | download | load | install | run | work | configure | ready | pull) ~0.8
    "model inference" -(latency | cost) ~0.84
    embeddings + (generate | compute | load | index | create | exist | populate | work) -(key | cost) ~0.78
    "ai responses" + (work | generate | correct | test) ~0.76
    "prompt" + (test | work) + (model | llm | gpt | production) ~0.78
    "geoip database" ~0.74
    "data files" + (present | exist | load | image) -upload ~0.78
    "knowledge base" + (load | ingest | index | populate) -(article | document) ~0.74
    "rag" + (work | test | index | retrieval | pipeline) ~0.76
    (vector | pinecone | faiss | embedding | embeddings | qdrant | weaviate) + index -(postgres | hnsw | ivfflat |
        column) ~0.93
    "model name" + (openai | llm | correct | anthropic | gemini) ~0.9
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.facts.tree import TreeFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.limit import RepositoryPath
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.SERVICE, Sight.SETTINGS, Sight.FILES)
MINUTES = 45


@dataclass(frozen=True, slots=True)
class Limits:
    what: str = ""
    within: timedelta = timedelta(seconds=30)
    path: RepositoryPath = RepositoryPath("")


PASSES = {
    "tree": TreeFacts.example(files={"models/rank.onnx": 9_000_000}),
    "limits": Limits(path=RepositoryPath("models/rank.onnx")),
}
FAILS = {"tree": TreeFacts.example(), "limits": Limits(path=RepositoryPath("models/rank.onnx"))}
POINTER_BYTES = 200  # a Git LFS pointer has about 130


def check_files(tree: TreeFacts, limits: Limits) -> Verdict:
    if not limits.path:
        return unknown(
            f"model: no file is named{f' for {limits.what}' if limits.what else ''}, so there is nothing to look for"
        )
    if not tree.files:
        return unknown("model: no file was seen in this repository")
    path = limits.path.strip("/").removeprefix("./")
    again = f"git ls-files '{path}'" if tree.listed_by == "git" else f"ls -l '{path}'"
    if path in tree.folders():
        return passed(f"model: folder {path} is there", Evidence("the folder holds files", path, again))
    if path not in tree.files:
        lies = path in tree.untracked or tree.ignored.get(path, False)
        if lies:
            return unknown(f"model: {path} lies here and is not tracked, so another way brings it to production")
        return failed(f"model: {path} is not in the repository", Evidence("no such file", path, again))
    size = tree.files[path]
    if size == 0:
        return failed(f"model: {path} is empty", Evidence("0 bytes", path, again))
    shown = Evidence(f"{size} bytes", path, again)
    if size <= POINTER_BYTES:
        return unknown(f"model: {path} has {size} bytes and may be a pointer to the real file", shown)
    return passed(f"model: {path} is there", shown)
