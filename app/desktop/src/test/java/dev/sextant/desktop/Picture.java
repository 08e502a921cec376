package dev.sextant.desktop;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;

/// What was drawn, as a PNG file (RFC 2083), without AWT.
public final class Picture {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private final WritableImage image;

    private Picture(WritableImage image) {
        this.image = image;
    }

    /// What a node looks like now. On the FX thread only.
    public static Picture of(Node node) {
        return new Picture(node.snapshot(new SnapshotParameters(), null));
    }

    /// What is on the scene now. On the FX thread only.
    public static Picture of(javafx.scene.Scene scene) {
        return new Picture(scene.snapshot(null));
    }

    /// What is on a window now with the lists, menus and tips over it. On the FX thread only.
    public static Picture of(Stage stage) {
        var whole = stage.getScene().snapshot(null);
        Window.getWindows().stream()
                .filter(window -> window.isShowing() && window instanceof PopupWindow)
                .forEach(window -> {
                    var part = window.getScene().snapshot(null);
                    var left = (int)
                            (window.getX() - stage.getX() - stage.getScene().getX());
                    var top = (int)
                            (window.getY() - stage.getY() - stage.getScene().getY());
                    // Around it is room for its shadow.
                    window.getScene().getRoot().getChildrenUnmodifiable().stream()
                            .map(node -> node.localToScene(node.getLayoutBounds()))
                            .forEach(within -> lay(part, within, whole, left, top));
                });
        return new Picture(whole);
    }

    private static void lay(WritableImage part, Bounds within, WritableImage whole, int left, int top) {
        var ends = Math.min(within.getMaxX(), Math.min(part.getWidth(), whole.getWidth() - left));
        var foot = Math.min(within.getMaxY(), Math.min(part.getHeight(), whole.getHeight() - top));
        for (var y = Math.max((int) within.getMinY(), -top); y < foot; y++) {
            for (var x = Math.max((int) within.getMinX(), -left); x < ends; x++) {
                whole.getPixelWriter()
                        .setArgb(left + x, top + y, part.getPixelReader().getArgb(x, y));
            }
        }
    }

    /// Pixels across and down.
    public double width() {
        return image.getWidth();
    }

    /// The colour at a point as 0xAARRGGBB.
    public int argb(int x, int y) {
        return image.getPixelReader().getArgb(x, y);
    }

    /// Writes the file, making its folder.
    public void write(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, png());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] png() throws IOException {
        var width = (int) image.getWidth();
        var height = (int) image.getHeight();
        var bytes = new ByteArrayOutputStream();
        bytes.write(SIGNATURE);
        var header = new ByteArrayOutputStream();
        var fields = new DataOutputStream(header);
        fields.writeInt(width);
        fields.writeInt(height);
        fields.write(new byte[] {8, 2, 0, 0, 0});
        chunk(bytes, "IHDR", header.toByteArray());
        chunk(bytes, "IDAT", rows(image.getPixelReader(), width, height));
        chunk(bytes, "IEND", new byte[0]);
        return bytes.toByteArray();
    }

    private static byte[] rows(PixelReader pixels, int width, int height) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed)) {
            var row = new byte[1 + width * 3];
            for (var y = 0; y < height; y++) {
                for (var x = 0; x < width; x++) {
                    var argb = pixels.getArgb(x, y);
                    row[1 + x * 3] = (byte) (argb >> 16);
                    row[2 + x * 3] = (byte) (argb >> 8);
                    row[3 + x * 3] = (byte) argb;
                }
                out.write(row);
            }
        }
        return packed.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] content) throws IOException {
        var data = new DataOutputStream(out);
        var name = type.getBytes(StandardCharsets.US_ASCII);
        var check = new CRC32();
        check.update(name);
        check.update(content);
        data.writeInt(content.length);
        data.write(name);
        data.write(content);
        data.writeInt((int) check.getValue());
    }
}
