package waymark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// `docs/security/cryptography.txt`: every class that hashes, seals, signs or draws something unguessable,
/// and with what. One more is a line that a reviewer sees; what it is for belongs into the threat model.
class CryptographyGoldenTest {

    private static final Pattern USES = Pattern.compile(
            "\\b(MessageDigest|SecureRandom|Cipher|Signature|KeyPairGenerator|KeyFactory|"
                    + "KeyAgreement|SecretKeyFactory|Argon2PasswordEncoder|TimeBasedOneTimePasswordGenerator|Aead|KeysetHandle|Sealing|"
                    + "Mac|Random|ThreadLocalRandom|SplittableRandom)\\b(?=[.(;<>\\s])|\\bgetInstance\\((\"[A-Za-z0-9/-]+\")\\)");

    @Test
    void everything_that_uses_cryptography_is_listed() throws IOException {
        var text = new StringBuilder("# Made by CryptographyGoldenTest; bin/golden rewrites it.\n");
        try (var walk = Files.walk(Path.of("src/main/java"))) {
            for (var file : walk.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                var code = Files.readString(file)
                        .lines()
                        .filter(line -> !line.strip().startsWith("//") && !line.startsWith("package"))
                        .collect(Collectors.joining("\n"));
                var uses = new TreeSet<String>();
                USES.matcher(code)
                        .results()
                        .forEach(found -> uses.add(found.group(1) == null ? found.group(2) : found.group(1)));
                if (!uses.isEmpty()) {
                    var name = file.getFileName().toString().replace(".java", "");
                    text.append("%-32s %s\n".formatted(name, String.join(", ", uses)));
                }
            }
        }

        Golden.compare("docs/security/cryptography.txt", text.toString());
    }
}
