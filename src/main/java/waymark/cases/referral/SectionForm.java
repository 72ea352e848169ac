package waymark.cases.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.cases.record.Route;
import waymark.cases.record.SaidAge;
import waymark.kernel.Area;
import waymark.kernel.Ruling;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// The form of a section: filled from the answers, and read into them. Nothing has to be answered to be
/// saved; refused is only what cannot be kept as it is.
final class SectionForm {

    private static final String GAP = "-gap";
    private static final String BECAUSE = "-because";
    private static final int LONGEST_ADDRESS = 320;
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1900, 1, 2);

    private final FormLists lists;
    private final List<Area> areas;
    private final LocalDate today;

    SectionForm(FormLists lists, List<Area> areas, Clock clock) {
        this.lists = lists;
        this.areas = areas;
        this.today = LocalDate.now(clock);
    }

    /// Filled.
    ///
    /// @param version of the row; 0 where nothing was saved yet
    static FormData fill(ReferralSection section, SectionAnswers answers, int version) {
        var form = FormData.version(version);
        section.questions().forEach(question -> fill(form, question, answers.get(question.name())));
        return form;
    }

    private static void fill(FormData form, Question question, Answer answer) {
        var name = question.name();
        switch (question.kind()) {
            case DATE -> form.with(name, answer.given() ? LocalDate.parse(answer.text()) : null);
            case CHECKBOXES -> form.with(name, answer.values());
            case SEVERAL -> {
                int number = 0;
                for (var value : answer.values()) {
                    form.with(name + "-" + ++number, value);
                }
            }
            default -> form.with(name, answer.text());
        }
        var gap = answer.gap();
        form.with(name + GAP, gap == null ? "" : gap.name());
        form.with(name + BECAUSE, answer.because());
    }

    /// How many places to choose are shown for [QuestionKind#SEVERAL]: two more than are filled.
    static int places(FormData form, Question question) {
        int filled = 0;
        for (int number = 1; number <= QuestionKind.MOST; number++) {
            filled += form.text(question.name() + "-" + number).isEmpty() ? 0 : 1;
        }
        return Math.min(QuestionKind.MOST, filled + 2);
    }

    /// The answers that were sent to the questions which the route may ask.
    Ruling<SectionAnswers> read(FormData form, ReferralSection section, ReferralAnswers before) {
        var route = ReferralAnswers.code(before.route());
        return form.read(reader -> {
            var answers = new LinkedHashMap<String, Answer>();
            for (var question : section.questions()) {
                if (question.kind() != QuestionKind.ROUTE
                        && question.condition().mayHold(route)) {
                    answers.put(question.name(), read(reader, question));
                }
            }
            settle(reader, answers.getOrDefault(ReferralForm.BORN, Answer.NONE), before.route());
            return region(new SectionAnswers(answers));
        });
    }

    /// A date of birth that makes a child is not kept on the route of an adult without a word.
    private void settle(FormReader reader, Answer born, Route route) {
        if (born.given()) {
            SaidAge.of(LocalDate.parse(born.text())).settle(reader, ReferralForm.BORN, route, today);
        }
    }

    /// The region of the town, where nobody typed one and the list has it.
    private SectionAnswers region(SectionAnswers answers) {
        var region = answers.get("staying-region");
        return region.isEmpty()
                ? lists.town(answers.get("staying-town").text())
                        .map(town -> answers.with("staying-region", Answer.of(town.region())))
                        .orElse(answers)
                : answers;
    }

    private Answer read(FormReader reader, Question question) {
        var values = values(reader, question);
        if (!values.isEmpty()) {
            return new Answer(values, null, "");
        }
        var name = question.name();
        return new Answer(List.of(), gap(reader, name), reader.text(name + BECAUSE, "The reason", FormReader.REASON));
    }

    private static @Nullable Gap gap(FormReader reader, String name) {
        return reader.optionalChoice(name + GAP, List.of(Gap.values()), Gap::name, "Choose why it is not answered")
                .orElse(null);
    }

    private List<String> values(FormReader reader, Question question) {
        var name = question.name();
        return switch (question.kind()) {
            case ROUTE, FILES -> List.of();
            case LINE -> kept(reader.line(name, question.label(), question.limit()));
            case LONG, LINES -> kept(reader.text(name, question.label(), question.limit()));
            case TELEPHONE -> kept(reader.line(name, question.label(), question.limit()));
            case EMAIL -> {
                var address = reader.line(name, question.label(), LONGEST_ADDRESS);
                reader.when(
                        !address.isEmpty() && address.indexOf('@') < 1,
                        name,
                        "Enter an email address, like name@example.org");
                yield kept(address);
            }
            case NUMBER -> {
                var number = reader.line(name, question.label(), 3);
                reader.when(
                        !number.chars().allMatch(one -> one >= '0' && one <= '9'),
                        name,
                        "Enter a whole number, like 2");
                yield kept(number);
            }
            case DATE -> {
                var date = reader.date(name, question.label());
                date.ifPresent(day -> reader.when(
                        day.isBefore(FIRST_BIRTH) || !day.isBefore(today),
                        name,
                        question.label() + " must be before today and after 1 January 1900"));
                yield date.map(day -> List.of(day.toString())).orElse(List.of());
            }
            case RADIOS, LIST ->
                reader.optionalChoice(name, choices(question), Choice::value, "Choose from the list")
                        .map(choice -> List.of(choice.value()))
                        .orElse(List.of());
            case CHECKBOXES ->
                reader.choices(name, choices(question), Choice::value, "").stream()
                        .map(Choice::value)
                        .toList();
            case SEVERAL -> several(reader, question);
        };
    }

    private List<String> several(FormReader reader, Question question) {
        var chosen = new ArrayList<String>();
        for (int number = 1; number <= QuestionKind.MOST; number++) {
            reader.optionalChoice(
                            question.name() + "-" + number, choices(question), Choice::value, "Choose from the list")
                    .map(Choice::value)
                    .filter(value -> !chosen.contains(value))
                    .ifPresent(chosen::add);
        }
        return chosen;
    }

    List<Choice> choices(Question question) {
        return lists.choices(question, areas);
    }

    private static List<String> kept(String text) {
        return text.isEmpty() ? List.of() : List.of(text);
    }
}
