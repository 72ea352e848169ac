package waymark.web.files;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/// Pictures as telephones make them, and malicious ones.
public final class PictureFixtures {

    /// One pixel.
    public static final byte[] WEBP =
            Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");

    private PictureFixtures() {}

    /// Its upper left corner is red, all else is white.
    public static byte[] made(String kind, int wide, int high) throws IOException {
        var picture = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, wide, high);
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, wide / 2, high / 2);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, kind, bytes);
        return bytes.toByteArray();
    }

    /// A photo that tells where, when, by whom and with what it was taken, in every part that a file has for
    /// it.
    public static byte[] telling(String canary, int orientation) throws IOException {
        var plain = made("jpeg", 60, 40);
        var out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        part(out, 0xE1, exif(canary, orientation));
        part(out, 0xE1, bytes("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + canary + "-xmp</x:xmpmeta>"));
        part(out, 0xED, bytes("Photoshop 3.0\0" + "8BIM" + canary + "-iptc"));
        part(out, 0xE2, bytes("ICC_PROFILE\0\1\1" + canary + "-icc"));
        part(out, 0xFE, bytes(canary + "-comment"));
        out.write(plain, 2, plain.length - 2);
        out.write(bytes(canary + "-after-the-end"));
        return out.toByteArray();
    }

    private static byte[] exif(String canary, int orientation) {
        var tells = bytes(canary + "-gps-and-maker-and-thumbnail\0");
        return ByteBuffer.allocate(6 + 8 + 2 + 24 + 4 + tells.length)
                .put(bytes("Exif\0\0"))
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(bytes("II"))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 2)
                .putShort((short) 0x010F) // who made the camera
                .putShort((short) 2)
                .putInt(tells.length)
                .putInt(38)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putInt(orientation)
                .putInt(0)
                .put(tells)
                .array();
    }

    private static void part(ByteArrayOutputStream out, int kind, byte[] content) {
        out.write(0xFF);
        out.write(kind);
        out.write((content.length + 2) >> 8);
        out.write((content.length + 2) & 0xFF);
        out.writeBytes(content);
    }

    /// A few kilobytes that claim so many pixels, all of them the same.
    public static byte[] bomb(int wide, int high) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        chunk(
                out,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(wide)
                        .putInt(high)
                        .put(new byte[] {8, 2, 0, 0, 0})
                        .array());
        chunk(out, "IDAT", zeros((long) high * (wide * 3L + 1)));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static byte[] zeros(long many) {
        var packer = new Deflater(9);
        var packed = new ByteArrayOutputStream();
        var piece = new byte[1 << 20];
        var into = new byte[1 << 16];
        for (long left = Math.min(many, 64L << 20); left > 0; left -= piece.length) {
            packer.setInput(piece, 0, (int) Math.min(piece.length, left));
            while (!packer.needsInput()) {
                packed.write(into, 0, packer.deflate(into));
            }
        }
        packer.finish();
        while (!packer.finished()) {
            packed.write(into, 0, packer.deflate(into));
        }
        packer.end();
        return packed.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String name, byte[] content) {
        var named = ByteBuffer.allocate(4 + content.length)
                .put(bytes(name))
                .put(content)
                .array();
        var sum = new CRC32();
        sum.update(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        out.writeBytes(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
