"""One file per system: reads, never judges. A bad state is a fact; a probe fails only when nothing could be learned."""
