package waymark.journeys;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// What a browser left on the disk, for somebody who takes the phone and looks through its files.
final class Profile {

    private Profile() {}

    /// Its files that hold one of the texts: as letters of one byte or of two, by name, or in something
    /// packed.
    static List<String> with(Path profile, String... texts) {
        var found = new ArrayList<String>();
        try (var files = Files.walk(profile)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var bytes = Files.readAllBytes(file);
                var all = file.getFileName() + letters(bytes) + unpacked(bytes);
                for (var text : texts) {
                    if (all.contains(letters(text.getBytes(StandardCharsets.UTF_8)))
                            || all.contains(letters(text.getBytes(StandardCharsets.UTF_16LE)))) {
                        found.add(profile.relativize(file) + " has " + text);
                    }
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return found;
    }

    private static String letters(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /// Whatever in it was packed by gzip.
    private static String unpacked(byte[] bytes) {
        var text = new StringBuilder();
        for (int at = 0; at + 2 < bytes.length; at++) {
            if (bytes[at] == 0x1f && bytes[at + 1] == (byte) 0x8b && bytes[at + 2] == 8) {
                try (var packed = new GZIPInputStream(new ByteArrayInputStream(bytes, at, bytes.length - at))) {
                    text.append(letters(packed.readNBytes(1 << 20)));
                } catch (IOException none) {
                    // these three bytes by chance
                }
            }
        }
        return text.toString();
    }
}
