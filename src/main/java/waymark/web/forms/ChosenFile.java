package waymark.web.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/// A small file that came with a form, or that nobody chose.
public final class ChosenFile {

    private ChosenFile() {}

    /// What is in it; nothing where none was chosen.
    public static byte[] bytes(@Nullable MultipartFile file) {
        try {
            return file == null ? new byte[0] : file.getBytes();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /// The sender's name for it; empty where there is none.
    public static String name(@Nullable MultipartFile file) {
        var name = file == null ? null : file.getOriginalFilename();
        return name == null ? "" : name;
    }
}
