package dev.sextant.body;

import dev.sextant.exchange.Body;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What the first bytes of an image say of it, before anything is decoded: its kind and pixels, all frames together.
public record ImageHead(String kind, int width, int height, int frames) {
    /// Pixels that are decoded at most: 100 MB in memory.
    public static final long MOST_PIXELS = 25_000_000;

    /// Bytes of an image that are decoded at most.
    public static final int LARGEST = 64 << 20;

    private static final int HEAD = 1 << 16;

    /// That of a body; empty where its bytes are no image that is known.
    public static Optional<ImageHead> of(Body body) throws IOException {
        var head = body.head(HEAD);
        if (startsWith(head, "\u0089PNG\r\n\u001a\n") && head.length >= 24) {
            return Optional.of(new ImageHead("PNG", bigEndian(head, 16), bigEndian(head, 20), 1));
        }
        if (startsWith(head, "GIF8") && head.length >= 13) {
            return Optional.of(gif(body.head(LARGEST)));
        }
        if (startsWith(head, "\u00ff\u00d8\u00ff")) {
            return jpeg(head);
        }
        return startsWith(head, "BM") && head.length >= 26
                ? Optional.of(new ImageHead("BMP", littleEndian(head, 18), Math.abs(littleEndian(head, 22)), 1))
                : Optional.empty();
    }

    /// Whether it may be decoded: its pixels are known and not too many.
    public boolean fits() {
        return width > 0 && height > 0 && (long) width * height <= MOST_PIXELS / Math.max(1, frames);
    }

    private static boolean startsWith(byte[] head, String sign) {
        var wanted = sign.getBytes(StandardCharsets.ISO_8859_1);
        for (var i = 0; i < wanted.length; i++) {
            if (i >= head.length || head[i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private static int bigEndian(byte[] head, int at) {
        return ByteBuffer.wrap(head).getInt(at);
    }

    private static int littleEndian(byte[] head, int at) {
        return ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt(at);
    }

    private static int word(byte[] head, int at) {
        return ByteBuffer.wrap(head).getShort(at) & 0xFFFF;
    }

    /// The frame's segment (ITU T.81, B.2.2) among those before the pixels.
    private static Optional<ImageHead> jpeg(byte[] head) {
        var at = 2;
        while (at + 9 < head.length && (head[at] & 0xFF) == 0xFF) {
            var kind = head[at + 1] & 0xFF;
            var frame = kind >= 0xC0 && kind <= 0xCF && kind != 0xC4 && kind != 0xC8 && kind != 0xCC;
            if (frame) {
                return Optional.of(new ImageHead("JPEG", word(head, at + 7), word(head, at + 5), 1));
            }
            at += kind == 0xFF ? 1 : 2 + word(head, at + 2);
        }
        return Optional.empty();
    }

    /// The screen and the frames on it; a frame that is larger than the screen counts as the screen.
    private static ImageHead gif(byte[] all) {
        var little = ByteBuffer.wrap(all).order(ByteOrder.LITTLE_ENDIAN);
        var width = little.getShort(6) & 0xFFFF;
        var height = little.getShort(8) & 0xFFFF;
        var frames = 0;
        var at = 13 + colours(all[10]);
        while (at < all.length && (all[at] == 0x2C || all[at] == 0x21)) {
            if (all[at] == 0x2C && at + 10 < all.length) {
                frames++;
                width = Math.max(width, little.getShort(at + 5) & 0xFFFF);
                height = Math.max(height, little.getShort(at + 7) & 0xFFFF);
                at = blocks(all, at + 11 + colours(all[at + 9]));
            } else {
                at = blocks(all, at + 2);
            }
        }
        return new ImageHead("GIF", width, height, Math.max(1, frames));
    }

    private static int colours(byte packed) {
        return (packed & 0x80) == 0 ? 0 : 3 << ((packed & 7) + 1);
    }

    private static int blocks(byte[] all, int from) {
        var at = from;
        while (at < all.length && all[at] != 0) {
            at += 1 + (all[at] & 0xFF);
        }
        return at + 1;
    }
}
