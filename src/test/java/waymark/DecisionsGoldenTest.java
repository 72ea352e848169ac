package waymark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Every decision record is in the index, and one that no longer holds says which does.
class DecisionsGoldenTest {

    private static final Path FOLDER = Path.of("docs/decisions");
    private static final Pattern TITLE = Pattern.compile("# ([0-9]+)\\. (.+)");
    private static final Pattern SUPERSEDED =
            Pattern.compile("(In part s|S)uperseded by \\[decision ([0-9]+)\\]\\(([^)]+)\\)");

    @Test
    void the_index_lists_every_decision() throws IOException {
        var index = new StringBuilder("""
                # Decisions

                Why Waymark is built as it is. Made by `DecisionsGoldenTest`; `bin/golden` rewrites it.

                """);
        try (var files = Files.list(FOLDER)) {
            for (var file : files.filter(file -> file.getFileName().toString().startsWith("0"))
                    .sorted()
                    .toList()) {
                index.append(line(file));
            }
        }
        Golden.compare("docs/decisions/README.md", index.toString());
    }

    private static String line(Path file) throws IOException {
        var text = Files.readString(file);
        var name = file.getFileName().toString();
        var title = match(TITLE, text.lines().findFirst().orElse(""));
        assertThat(Integer.parseInt(title.group(1))).as(name).isEqualTo(Integer.parseInt(name.substring(0, 4)));
        var by = SUPERSEDED.matcher(text);
        var superseded = "";
        if (by.find()) {
            assertThat(FOLDER.resolve(by.group(3))).as(name).exists();
            superseded = " (%ssuperseded by %s)".formatted(by.group(1).startsWith("In") ? "in part " : "", by.group(2));
        }
        return "- %s. [%s](%s)%s%n".formatted(title.group(1), title.group(2), name, superseded);
    }

    private static Matcher match(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        assertThat(found.matches()).as(text).isTrue();
        return found;
    }
}
