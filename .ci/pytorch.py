#!/usr/bin/env python3
"""Models that PyTorch saved give the same outputs here.

Needs torch and safetensors (pip install torch==2.13.0+cpu safetensors). Run from the repository's root.
"""
import os
import pathlib
import subprocess
import tempfile

import torch
from safetensors.torch import save_file
from torch import nn


class Perceptron(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1, self.norm, self.fc2 = nn.Linear(4, 8), nn.LayerNorm(8), nn.Linear(8, 3)

    def forward(self, x):
        return self.fc2(torch.tanh(self.norm(self.fc1(x))))


class Convolutional(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv, self.norm, self.line = nn.Conv2d(2, 4, (3, 2), padding=1), nn.BatchNorm2d(4), nn.Conv1d(4, 5, 3)

    def forward(self, x):
        return self.line(self.norm(self.conv(x)).mean(3))


class Attending(nn.Module):
    def __init__(self):
        super().__init__()
        self.table = nn.Embedding(7, 8)
        self.attention = nn.MultiheadAttention(8, 2, batch_first=True)
        self.scale = nn.Parameter(torch.randn(8))

    def forward(self, x):
        h = self.table(x.long())
        return self.attention(h, h, h)[0] * self.scale


class Recurrent(nn.Module):
    def __init__(self, kind):
        super().__init__()
        self.rnn = getattr(nn, kind)(3, 5, batch_first=True)

    def forward(self, x):
        return self.rnn(x)[0]


class Cells(nn.Module):
    def __init__(self):
        super().__init__()
        self.simple, self.long, self.gated = nn.RNNCell(3, 4), nn.LSTMCell(3, 4), nn.GRUCell(3, 4)

    def forward(self, x):
        return torch.cat([self.simple(x), self.long(x)[0], self.gated(x)], 1)


class Images(nn.Module):
    def __init__(self):
        super().__init__()
        self.up = nn.ConvTranspose2d(2, 4, (3, 2), stride=2, padding=1, output_padding=1)
        self.group, self.slope, self.instance = nn.GroupNorm(2, 4), nn.PReLU(4), nn.InstanceNorm2d(4, affine=True)
        self.line = nn.ConvTranspose1d(4, 3, 3, stride=2)

    def forward(self, x):
        return self.line(self.instance(self.slope(self.group(self.up(x)))).mean(3))


class Directions(nn.Module):
    def __init__(self):
        super().__init__()
        self.both = nn.LSTM(3, 4, batch_first=True, bidirectional=True)
        self.stack = nn.GRU(8, 5, num_layers=2, batch_first=True)

    def forward(self, x):
        return self.stack(self.both(x)[0])[0]


class Blocks(nn.Module):
    def __init__(self):
        super().__init__()
        self.places = nn.Embedding(9, 8)
        more = dict(nhead=2, dim_feedforward=12, dropout=0.0, batch_first=True, norm_first=True)
        self.encoder, self.decoder = nn.TransformerEncoderLayer(8, **more), nn.TransformerDecoderLayer(8, **more)

    def forward(self, x):
        y = x + self.places(torch.arange(x.shape[1]))
        mask = nn.Transformer.generate_square_subsequent_mask(x.shape[1], dtype=x.dtype)
        return self.decoder(y, self.encoder(y), tgt_mask=mask, tgt_is_causal=True)


def main():
    torch.manual_seed(0)
    models = {
        "perceptron": (Perceptron(), torch.randn(6, 4)),
        "convolutional": (Convolutional(), torch.randn(3, 2, 7, 5)),
        "attending": (Attending(), torch.randint(0, 7, (2, 6)).float()),
        **{kind.lower(): (Recurrent(kind), torch.randn(2, 4, 3)) for kind in ["RNN", "LSTM", "GRU"]},
        "cells": (Cells(), torch.randn(2, 3)),
        "images": (Images(), torch.randn(3, 2, 5, 4)),
        "directions": (Directions(), torch.randn(2, 4, 3)),
        "blocks": (Blocks(), torch.randn(2, 6, 8)),
    }
    with tempfile.TemporaryDirectory() as folder:
        for name, (model, x) in models.items():
            model = model.double()
            x = x.double()
            with torch.no_grad():  # normalisations start at 1 and 0, which would hide a mix-up
                for parameter in model.parameters():
                    parameter.add_(0.1 * torch.randn_like(parameter))
            if name == "convolutional":
                model(torch.randn(8, 2, 7, 5).double())  # the running statistics of a step
            model.eval()
            save_file(model.state_dict(), f"{folder}/{name}.safetensors")
            with torch.no_grad():
                save_file({"x": x, "y": model(x).contiguous()}, f"{folder}/{name}.io.safetensors")
        subprocess.run(
            ["swift", "test", "--filter", "PyTorchModelTests"], check=True, env={**os.environ, "PYTORCH_FOLDER": folder},
            stdout=subprocess.DEVNULL)
        print(f"{len(models)} models of PyTorch give the same outputs here")


main()
