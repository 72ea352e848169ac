package waymark.audit.proof;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// A text with signatures under it, in the note format of c2sp.org/signed-note that other tools read too: the
/// text, a blank line, and lines of `— name base64`.
public record SignedNote(String text, List<Seal> seals) {

    private static final String BEGINS = "\u2014 ";
    private static final int LONGEST = 64_000;

    public SignedNote {
        seals = List.copyOf(seals);
    }

    /// One signature.
    ///
    /// @param bytes the number of the key (four bytes) and the signature itself
    public record Seal(String name, byte[] bytes) {

        boolean of(VerifierKey key) {
            return name.equals(key.name())
                    && bytes.length > Integer.BYTES
                    && Arrays.equals(Arrays.copyOf(bytes, Integer.BYTES), key.id());
        }

        byte[] signature() {
            return Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length);
        }

        String line() {
            return BEGINS + name + " " + Base64.getEncoder().encodeToString(bytes) + "\n";
        }

        static Seal parse(String line) {
            var parts = line.substring(BEGINS.length()).split(" ", -1);
            if (parts.length != 2 || parts[0].isEmpty()) {
                throw new IllegalArgumentException("a signature is written “— name base64”");
            }
            var bytes = Base64.getDecoder().decode(parts[1]);
            if (bytes.length <= Integer.BYTES) {
                throw new IllegalArgumentException("a signature that is too short");
            }
            return new Seal(parts[0], bytes);
        }
    }

    /// What a key says of a note.
    public enum Says {
        /// It signed it.
        YES,
        /// There is no signature of this key.
        NOTHING,
        /// There is one, and it does not fit: the text or the signature was altered.
        NO
    }

    /// The text signed by the keys.
    ///
    /// @param text ends in a line end
    public static SignedNote sign(String text, List<SigningKey> keys) {
        return new SignedNote(text, keys.stream().map(key -> key.sign(text)).toList());
    }

    /// @throws IllegalArgumentException where it is no signed note
    public static SignedNote parse(String note) {
        try (var lines = new BufferedReader(new java.io.StringReader(note))) {
            var read = next(lines).orElseThrow(() -> new IllegalArgumentException("an empty note"));
            if (next(lines).isPresent() || !read.toString().equals(note)) {
                throw new IllegalArgumentException("more than one note, or a note with something round it");
            }
            return read;
        } catch (IOException inMemory) {
            throw new IllegalStateException(inMemory);
        }
    }

    /// The next of many notes that follow one another in a file; blank lines between them do not matter.
    ///
    /// @throws IllegalArgumentException where there is no signed note
    public static Optional<SignedNote> next(BufferedReader lines) throws IOException {
        var line = lines.readLine();
        while (line != null && line.isEmpty()) {
            line = lines.readLine();
        }
        if (line == null) {
            return Optional.empty();
        }
        var text = new StringBuilder();
        for (; line != null && !line.isEmpty(); line = lines.readLine()) {
            if (text.length() > LONGEST || line.chars().anyMatch(letter -> letter < ' ')) {
                throw new IllegalArgumentException("not the text of a note");
            }
            text.append(line).append('\n');
        }
        var seals = new ArrayList<Seal>();
        for (lines.mark(1); (line = sealLine(lines)) != null; lines.mark(1)) {
            seals.add(Seal.parse(line));
        }
        if (seals.isEmpty()) {
            throw new IllegalArgumentException("a note without a signature");
        }
        return Optional.of(new SignedNote(text.toString(), seals));
    }

    private static @org.jspecify.annotations.Nullable String sealLine(BufferedReader lines) throws IOException {
        int first = lines.read();
        lines.reset();
        return first == BEGINS.charAt(0) ? lines.readLine() : null;
    }

    /// Whether the key signed this text.
    public Says said(VerifierKey key) {
        var own = seals.stream().filter(seal -> seal.of(key)).toList();
        if (own.isEmpty()) {
            return Says.NOTHING;
        }
        return own.stream().allMatch(seal -> key.verifies(text, seal.signature())) ? Says.YES : Says.NO;
    }

    /// The whole note.
    @Override
    public String toString() {
        var note = new StringBuilder(text).append('\n');
        seals.forEach(seal -> note.append(seal.line()));
        return note.toString();
    }
}
