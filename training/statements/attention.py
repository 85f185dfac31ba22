"""Attention whose backward pass is made of plain matrix products.

On a processor the fused kernel of torch is fast forward and slow backward: for heads 32 wide and 384 pieces it took
1.5 times as long in sum as this (one thread, bf16).
"""

from typing import Any

import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812 - its usual name


class _Attention(torch.autograd.Function):
    @staticmethod
    def forward(ctx: Any, query: Tensor, key: Tensor, value: Tensor, mask: Tensor) -> Tensor:
        """Query, key and value (texts * heads, pieces, width); mask as wide as the scores or one row."""
        scores = torch.baddbmm(mask, query, key.transpose(-1, -2), alpha=query.shape[-1] ** -0.5)
        chances = torch.softmax(scores, -1)
        ctx.save_for_backward(query, key, value, chances)
        return torch.bmm(chances, value)

    @staticmethod
    def backward(ctx: Any, *gradients: Tensor) -> tuple[Tensor, Tensor, Tensor, None]:
        """Gradients of query, key and value; the mask never learns."""
        query, key, value, chances = ctx.saved_tensors
        (gradient,) = gradients
        to_scores = torch._softmax_backward_data(
            torch.bmm(gradient, value.transpose(-1, -2)), chances, -1, chances.dtype
        )
        scale = query.shape[-1] ** -0.5
        return (
            torch.bmm(to_scores, key) * scale,
            torch.bmm(to_scores.transpose(-1, -2), query) * scale,
            torch.bmm(chances.transpose(-1, -2), gradient),
            None,
        )


def attend(query: Tensor, key: Tensor, value: Tensor, mask: Tensor) -> Tensor:
    """Attention over (texts, heads, pieces, width); `mask` (texts or 1, heads or 1, pieces or 1, pieces) is added."""
    if not query.requires_grad:
        return F.scaled_dot_product_attention(query, key, value, attn_mask=mask.to(query.dtype))
    texts, heads, count, width = query.shape
    wide = mask.to(query.dtype).expand(texts, heads, mask.shape[2], count).reshape(texts * heads, mask.shape[2], count)
    flat = [each.reshape(texts * heads, count, width) for each in (query, key, value)]
    result: Tensor = _Attention.apply(*flat, wide)  # type: ignore[no-untyped-call]
    return result.view(texts, heads, count, width)
