package waymark.web.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// The types of file that are known by how they begin, recognised by their first bytes and never by name.
public enum FileKind {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    WEBP("image/webp", "webp"),
    /// Made by some telephones; no library that we may use can read it.
    HEIC("image/heic", "heic"),
    PDF("application/pdf", "pdf");

    /// How many bytes it takes to recognise the type.
    public static final int TELLING = 16;

    private static final String HEIF_BRANDS = "heic heix hevc heim heis mif1 msf1";

    private final String type;
    private final String ending;

    FileKind(String type, String ending) {
        this.type = type;
        this.ending = ending;
    }

    /// Types for the `accept` attribute. Without HEIC, so that a telephone converts to JPEG itself.
    public static String accepted() {
        return "image/jpeg,image/png,image/webp,application/pdf";
    }

    /// Its media type.
    public String type() {
        return type;
    }

    /// Its file name extension.
    public String ending() {
        return ending;
    }

    /// True if a safe picture can be made of it.
    public boolean readable() {
        return this == JPEG || this == PNG || this == WEBP;
    }

    /// The type that begins like this.
    public static Optional<FileKind> of(byte[] first) {
        if (begins(first, 0, 0xFF, 0xD8, 0xFF)) {
            return Optional.of(JPEG);
        }
        if (begins(first, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return Optional.of(PNG);
        }
        if (begins(first, 0, 'R', 'I', 'F', 'F') && begins(first, 8, 'W', 'E', 'B', 'P')) {
            return Optional.of(WEBP);
        }
        if (begins(first, 0, '%', 'P', 'D', 'F', '-')) {
            return Optional.of(PDF);
        }
        return begins(first, 4, 'f', 't', 'y', 'p') && first.length >= 12 && HEIF_BRANDS.contains(brand(first))
                ? Optional.of(HEIC)
                : Optional.empty();
    }

    private static String brand(byte[] first) {
        return new String(Arrays.copyOfRange(first, 8, 12), StandardCharsets.ISO_8859_1);
    }

    private static boolean begins(byte[] first, int at, int... with) {
        for (int place = 0; place < with.length; place++) {
            if (at + place >= first.length || (first[at + place] & 0xFF) != with[place]) {
                return false;
            }
        }
        return true;
    }
}
