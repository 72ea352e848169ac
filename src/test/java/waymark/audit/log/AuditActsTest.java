package waymark.audit.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.StringEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import waymark.WaymarkTest;
import waymark.audit.AuditedKind;

/// Every act has words. An act that a test writes without them fails there ([waymark.audit.Audit] asserts it);
/// acts that no test writes are looked for in the compiled program: a text that begins with the verb of some
/// act and is no column of the database.
@WaymarkTest
class AuditActsTest {

    private static final Path CLASSES = Path.of("target/classes/waymark");

    /// A text of several words; where something is put in, the compiler leaves a mark.
    private static final Pattern TEXT = Pattern.compile("[a-z]+(?:_[a-z\u0001]+)+");

    /// Look like acts and are none.
    private static final Set<String> NO_ACTS = Set.of(
            "ask_days", // settings
            "answer_months",
            "draft_days",
            "consent_records", // fields of ISO/IEC TS 27560
            "record_id",
            "follow_up_version", // a column that a statement names
            "escalate_days",
            "review_months",
            "link_type", // fields of Open Referral
            "start_time",
            "end_time",
            "open_state", // columns that statements name
            "override_version",
            "return_ref",
            "return_open",
            "step_title",
            "report_ref_key", // constraints of tables
            "report_file_lookup_place_key");

    @Autowired
    List<AuditedKind> kinds;

    @Test
    void every_act_that_the_program_can_write_has_words() throws IOException {
        var acts = kinds.stream().flatMap(kind -> kind.acts().keySet().stream()).collect(Collectors.toSet());
        var verbs = acts.stream().map(act -> act.split("_")[0]).collect(Collectors.toSet());
        var columns = Pattern.compile("(?m)^(?:  |table [a-z_]+\\.)([a-z_]+) ")
                .matcher(Files.readString(Path.of("docs/schema.sql")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        var texts = texts();
        assertThat(texts).containsKeys("submit_return", "add_\u0001", "save_return_\u0001", "view_report");

        texts.keySet()
                .removeIf(text -> !verbs.contains(text.split("_")[0])
                        || columns.contains(text)
                        || NO_ACTS.contains(text)
                        || acts.stream().anyMatch(act -> act.matches(text.replace("\u0001", "[a-z_]+"))));
        assertThat(texts)
                .as("Say in an AuditedKind bean of the module what these acts are called")
                .isEmpty();
    }

    @Test
    void words_are_a_sentence_about_one_thing_and_are_said_once() {
        var words =
                kinds.stream().flatMap(kind -> kind.acts().values().stream()).toList();
        assertThat(words).allMatch(said -> said.matches("[A-Z][^_]+[^.]"));
        assertThat(words).doesNotHaveDuplicates();
    }

    /// Each text in the compiled program with a class that has it.
    private static TreeMap<String, String> texts() throws IOException {
        var texts = new TreeMap<String, String>();
        try (var files = Files.walk(CLASSES)) {
            for (var file : files.filter(path -> path.toString().endsWith(".class"))
                    .filter(path -> !path.toString().contains("AuditKinds"))
                    .toList()) {
                for (var entry : parsed(file).constantPool()) {
                    if (entry instanceof StringEntry text
                            && TEXT.matcher(text.stringValue()).matches()) {
                        texts.put(text.stringValue(), file.getFileName().toString());
                    }
                }
            }
        }
        return texts;
    }

    private static java.lang.classfile.ClassModel parsed(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
