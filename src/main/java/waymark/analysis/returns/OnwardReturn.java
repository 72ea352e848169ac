package waymark.analysis.returns;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.Tone;
import waymark.web.forms.Choice;

/// A return to a national body: prepared by one person, approved by another, kept as it was sent.
///
/// @param template  code of the template that it was begun with
/// @param checkedOn when that template was compared with what the receiver asks; null where nobody did
/// @param figures   of each field what may be printed
/// @param sent      what left; null until it did
record OnwardReturn(
        Ref ref,
        int version,
        State state,
        String template,
        int templateVersion,
        String title,
        String receiver,
        @Nullable LocalDate checkedOn,
        List<ReturnTemplate.Field> fields,
        LocalDate periodFrom,
        LocalDate periodTo,
        LocalDate dueOn,
        List<OnwardFigure> figures,
        LocalDate countedOn,
        UUID preparedBy,
        String preparedByName,
        String sentBack,
        @Nullable LocalDate approvedOn,
        String approvedByName,
        @Nullable Sent sent) {

    static final int LONGEST_NOTE = 1_000;
    static final int LONGEST_GAP = 300;
    static final int LONGEST_RECEIVER = 300;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

    OnwardReturn {
        fields = List.copyOf(fields);
        figures = List.copyOf(figures);
    }

    /// How far it is.
    enum State {
        DRAFT("Being prepared", Tone.YELLOW),
        WAITING("Waits for approval", Tone.BLUE),
        APPROVED("Approved", Tone.GREEN),
        SENT("Sent", Tone.GREEN);

        private final String words;
        private final Tone tone;

        State(String words, Tone tone) {
            this.words = words;
            this.tone = tone;
        }

        String words() {
            return words;
        }

        Tone tone() {
            return tone;
        }
    }

    /// The form in which it leaves.
    enum Format {
        XLSX("Workbook (XLSX)", "xlsx"),
        CSV("CSV", "csv"),
        HTCDS("Counts by HTCDS codes (JSON)", "json");

        private final String words;
        private final String ending;

        Format(String words, String ending) {
            this.words = words;
            this.ending = ending;
        }

        String words() {
            return words;
        }

        String ending() {
            return ending;
        }
    }

    /// @param to     whom it went to, and how
    /// @param digest SHA-256 of the file
    record Sent(LocalDate on, String byName, String to, Format format, String digest) {}

    String path() {
        return "/insight/returns/" + ref;
    }

    String period() {
        return "%s to %s".formatted(DAY.format(periodFrom), DAY.format(periodTo));
    }

    Optional<OnwardFigure> figure(String key) {
        return figures.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    boolean changeable(Actor actor) {
        return state == State.DRAFT && actor.may(Permission.ANALYSE_FIGURES);
    }

    /// True for those who may approve it or send it back: not whoever prepared it.
    boolean approvable(Actor actor) {
        return state == State.WAITING
                && actor.may(Permission.APPROVE_RELEASES)
                && !actor.id().equals(preparedBy);
    }

    boolean sendable(Actor actor) {
        return state == State.APPROVED && actor.may(Permission.ANALYSE_FIGURES);
    }

    /// Sends it to somebody who may approve it.
    Ruling<OnwardReturn> ask(Actor actor) {
        var problems = new Problems().when(!changeable(actor), "", "Only a draft is sent for approval");
        figures.stream()
                .filter(figure -> !figure.answered())
                .forEach(figure -> problems.add(
                        "", "“%s” has neither a figure nor a reason why it is missing".formatted(figure.label())));
        return problems.or(() -> this);
    }

    /// The formats that it can leave in: HTCDS only where a field has a code of it.
    List<Choice> formats() {
        return Stream.of(Format.values())
                .filter(format -> format != Format.HTCDS
                        || fields.stream().anyMatch(field -> !field.htcds().isEmpty()))
                .map(format -> Choice.of(format.name(), format.words()))
                .toList();
    }
}
