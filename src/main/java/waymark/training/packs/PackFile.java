package waymark.training.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import waymark.kernel.PlainText;
import waymark.kernel.Ruling;
import waymark.web.files.StrictJson;
import waymark.web.forms.FormReader;

/// A pack as a file that travels to another partnership: JSON, with names of fields that a person can read.
/// It carries no keys, no names of people and nothing that is run. What comes in is read strictly: a field
/// that is not known, one that is there twice, or a text that is too long is refused and said.
///
/// @param format always [#FORMAT]
/// @param version of the format, always 1
record PackFile(
        String format,
        int version,
        String title,
        String audience,
        String summary,
        List<String> aims,
        String preparation,
        String source,
        List<FileStage> stages,
        List<FileHandout> handouts) {

    static final String FORMAT = "waymark-workshop-pack";

    /// The largest file that is read.
    static final int MOST_BYTES = 400_000;

    private static final int MOST_DEPTH = 12;

    private static final JsonMapper STRICT = StrictJson.reader(MOST_DEPTH, MOST_BYTES);

    private static final JsonMapper WRITER = StrictJson.writer();

    /// A stage in a file.
    record FileStage(
            @Nullable String title,
            int minutes,
            @Nullable String information,
            @Nullable List<FileQuestion> questions,
            @Nullable String notes) {}

    /// A question in a file.
    record FileQuestion(@Nullable String words, @Nullable String listenFor) {}

    /// A handout in a file.
    record FileHandout(@Nullable String title, @Nullable String words) {}

    /// What was read out of a file.
    record Read(String title, String audience, PackContent content) {}

    static PackFile of(PackVersion it) {
        var content = it.content();
        return new PackFile(
                FORMAT,
                1,
                it.title(),
                it.audience(),
                content.summary(),
                content.aims(),
                content.preparation(),
                content.source(),
                content.stages().stream()
                        .map(stage -> new FileStage(
                                stage.title(),
                                stage.minutes(),
                                stage.information(),
                                stage.questions().stream()
                                        .map(one -> new FileQuestion(one.words(), one.listenFor()))
                                        .toList(),
                                stage.notes()))
                        .toList(),
                content.handouts().stream()
                        .map(one -> new FileHandout(one.title(), one.words()))
                        .toList());
    }

    byte[] bytes() {
        return WRITER.writeValueAsBytes(this);
    }

    /// Reads a file; says everything that is wrong with it.
    static Ruling<Read> read(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return Ruling.refused("file", "The file must be smaller than %d KB".formatted(MOST_BYTES / 1_000));
        }
        try {
            var file = STRICT.readValue(bytes, PackFile.class);
            return file == null ? Ruling.refused("file", "This is not a workshop pack") : file.checked();
        } catch (JacksonException | IllegalArgumentException unreadable) {
            return Ruling.refused("file", "This is not a workshop pack%s".formatted(place(unreadable)));
        }
    }

    /// Where reading stopped. What the file says there is not repeated: it may be anything.
    private static String place(RuntimeException unreadable) {
        return unreadable instanceof JacksonException json
                        && json.getLocation() != null
                        && json.getLocation().getLineNr() > 0
                ? ": it cannot be read from line %d on"
                        .formatted(json.getLocation().getLineNr())
                : "";
    }

    private Ruling<Read> checked() {
        if (!FORMAT.equals(format) || version != 1) {
            return Ruling.refused("file", "This is not a workshop pack in a format that is read here");
        }
        var faults = new Faults();
        var content = new PackContent(
                faults.text(summary, "The summary", FormReader.REASON),
                aims(faults),
                faults.text(preparation, "The preparation", FormReader.TEXT),
                stages(faults),
                handouts(faults),
                faults.text(source, "The source", FormReader.REASON));
        var read = new Read(
                faults.line(title, "The title", FormReader.TITLE),
                faults.line(audience, "The audience", FormReader.TITLE),
                content);
        faults.when(content.minutes() > 1_440, "The stages take more than a day");
        return faults.found.isEmpty() ? Ruling.agreed(read) : Ruling.refused("file", String.join(". ", faults.found));
    }

    private List<String> aims(Faults faults) {
        var all = faults.list(aims, "aims", PackRules.AIMS);
        return all.stream().map(one -> faults.line(one, "An aim", 300)).toList();
    }

    private List<Stage> stages(Faults faults) {
        return faults.list(stages, "stages", PackRules.STAGES).stream()
                .map(one -> {
                    faults.when(one.minutes() < 1 || one.minutes() > 240, "A stage takes between 1 and 240 minutes");
                    return new Stage(
                            UUID.randomUUID(),
                            faults.line(one.title(), "The title of a stage", FormReader.TITLE),
                            one.minutes(),
                            faults.text(one.information(), "What becomes known in a stage", PackRules.TEXT),
                            faults.list(one.questions(), "questions in a stage", PackRules.QUESTIONS).stream()
                                    .map(question -> new StageQuestion(
                                            UUID.randomUUID(),
                                            faults.line(question.words(), "A question", 500),
                                            faults.text(question.listenFor(), "What to listen for", 2_000)))
                                    .toList(),
                            faults.text(one.notes(), "The notes of a stage", PackRules.TEXT));
                })
                .toList();
    }

    private List<Handout> handouts(Faults faults) {
        return faults.list(handouts, "handouts", PackRules.HANDOUTS).stream()
                .map(one -> new Handout(
                        UUID.randomUUID(),
                        faults.line(one.title(), "The title of a handout", FormReader.TITLE),
                        faults.text(one.words(), "A handout", PackRules.TEXT)))
                .toList();
    }

    /// What is wrong with a file, each fault once.
    private static final class Faults {

        private final List<String> found = new ArrayList<>();

        void when(boolean wrong, String words) {
            if (wrong && !found.contains(words)) {
                found.add(words);
            }
        }

        String line(@Nullable String text, String what, int most) {
            var read = text(text, what, most);
            when(read.isEmpty(), what + " is missing");
            when(PlainText.fault(read, false).isPresent(), what + " must be one line");
            return read;
        }

        String text(@Nullable String text, String what, int most) {
            var read = text == null ? "" : text.strip();
            when(read.length() > most, "%s is longer than %d characters".formatted(what, most));
            when(PlainText.fault(read, true).isPresent(), what + " holds characters that are not seen");
            return read;
        }

        <T> List<T> list(@Nullable List<T> list, String what, int most) {
            if (list == null) {
                return List.of();
            }
            when(list.size() > most, "There are more than %d %s".formatted(most, what));
            when(list.stream().anyMatch(one -> one == null), "One of the %s is empty".formatted(what));
            return list.stream().filter(one -> one != null).limit(most).toList();
        }
    }
}
