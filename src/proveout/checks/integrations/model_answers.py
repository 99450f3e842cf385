"""The configured model, data file or index is there, loads and answers a known question.

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
    model + (load | download | exist | file | path | deploy | cached | ready) -(cache | user | django | admin) ~0.8
    ("llm model" | "ml model" | "ai model" | "embedding model" | "language model") -failure ~0.82
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
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import RepositoryPath

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.SERVICE, Sight.SETTINGS, Sight.FILES)


@dataclass(frozen=True, slots=True)
class Limits:
    what: str = ""
    within: timedelta = timedelta(seconds=30)
    path: RepositoryPath = RepositoryPath("")
