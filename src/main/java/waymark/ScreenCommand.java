package waymark;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import waymark.cases.screening.Finding;
import waymark.cases.screening.Screener;
import waymark.cases.screening.Screening;

/// `bin/screen`: screens narratives in a file and says what in them may identify somebody. Needs neither a
/// running Waymark nor its database, and keeps nothing.
public final class ScreenCommand {

    private static final String USAGE = """
            bin/screen FILE.jsonl

            Reads one object on each line, with "id" and "text", and prints one for each:

              {"id":"…","identifying":true,"findings":[{"start":14,"end":18,"kind":"NAME","direct":true}]}

            start and end count characters of the text, Unicode code points, the end not included: the indexes of a
            Python string, and of a Java or JavaScript string where no character is beyond the first 65,536 (no emoji).
            direct is true where the part identifies by itself. kind COMBINATION identifies only together with the
            others, and makes the text identifying; DATE is a hint that does not. kind UNSCREENED, over the whole text:
            it could not be screened (too long, too much time, a fault), so nothing of it may leave.
            FILE.jsonl may be - for the standard input.""";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ScreenCommand() {}

    public static void main(String... arguments) throws IOException {
        System.exit(run(arguments, new OutputStreamWriter(System.out, StandardCharsets.UTF_8)));
    }

    /// Screens the file that was named.
    ///
    /// @return the code of the program: 0, or 2 where it was not understood
    static int run(String[] arguments, Writer out) throws IOException {
        if (arguments.length != 1 || arguments[0].equals("--help")) {
            (arguments.length == 1 ? System.out : System.err).println(USAGE);
            return arguments.length == 1 ? 0 : 2;
        }
        var file = Path.of(arguments[0]);
        if (!arguments[0].equals("-") && !Files.isReadable(file)) {
            System.err.println("There is no file " + file + ".");
            return 2;
        }
        var screener = new Screener();
        int number = 0;
        try (var in = arguments[0].equals("-")
                        ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                        : Files.newBufferedReader(file);
                var lines = new BufferedWriter(out)) {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                var asked = read(line);
                if (asked == null || !asked.path("text").isString()) {
                    System.err.println("Line " + number + " is no object with \"id\" and \"text\".");
                    return 2;
                }
                lines.write(JSON.writeValueAsString(answer(screener, asked)));
                lines.write('\n');
            }
        }
        return 0;
    }

    private static @Nullable JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (JacksonException _) {
            return null;
        }
    }

    private static Answer answer(Screener screener, JsonNode asked) {
        var text = asked.path("text").asString();
        Screening screening = screener.screen(text);
        var findings = screening.findings().stream()
                .map(each -> inCodePoints(each, text))
                .toList();
        return new Answer(asked.path("id"), screening.identifying(), findings);
    }

    private static Finding inCodePoints(Finding finding, String text) {
        boolean plain = IntStream.range(0, finding.end()).noneMatch(at -> Character.isSurrogate(text.charAt(at)));
        return plain
                ? finding
                : new Finding(
                        text.codePointCount(0, finding.start()),
                        text.codePointCount(0, finding.end()),
                        finding.kind(),
                        finding.direct());
    }

    private record Answer(JsonNode id, boolean identifying, List<Finding> findings) {}
}
