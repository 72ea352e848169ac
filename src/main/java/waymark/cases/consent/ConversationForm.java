package waymark.cases.consent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import waymark.cases.record.PersonInCase;
import waymark.kernel.Actor;
import waymark.kernel.WorkingDays;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// The form of a conversation about consent: what it offers to this person, and how it is read.
///
/// @param partners organisations that the person was asked about before
/// @param organisations all that can be asked about
record ConversationForm(
        AgeGroup age,
        Occasion occasion,
        Standing standing,
        List<ConsentPoint> points,
        List<PrivacyNotice> notices,
        List<Choice> partners,
        List<Choice> organisations) {

    /// How many further organisations one conversation can be about.
    static final int FURTHER = 3;

    /// How long a place of safety is given while somebody thinks about the NRM.
    private static final int PLACE_OF_SAFETY_DAYS = 3;

    private static final int NAME = 200;
    private static final String EXPLAINED = "yes";

    /// The layers that this person is asked about, each with one answer.
    List<Layer> layers() {
        return List.of(Layer.values()).stream()
                .filter(layer -> layer != Layer.PARTNER && (age.asked() || !layer.adultsOnly()))
                .toList();
    }

    /// True where more than one organisation was chosen.
    boolean further(FormData form) {
        return IntStream.rangeClosed(2, FURTHER)
                .anyMatch(place -> !form.text("partner" + place).isEmpty()
                        || !form.text("partner" + place + "Answer").isEmpty());
    }

    /// What the person is asked in the layer.
    String question(Layer layer) {
        return occasion == Occasion.EIGHTEEN
                ? switch (layer) {
                    case NRM -> "Do they want to stay in the NRM?";
                    case SUPPORT -> "Do they want support for adults, and may the support provider know who they are?";
                    default -> layer.question();
                }
                : layer.question();
    }

    /// What is said beside the question; null where nothing is.
    @Nullable
    String hint(Layer layer) {
        return layer.hint().isEmpty() ? null : layer.hint();
    }

    List<Choice> explained() {
        return ConsentPoint.choices(points, ConsentPoint.Kind.EXPLAINED);
    }

    List<Choice> settings() {
        return ConsentPoint.choices(points, ConsentPoint.Kind.SETTING);
    }

    List<Choice> noticeChoices() {
        return Choice.from(notices, notice -> String.valueOf(notice.number()), PrivacyNotice::name);
    }

    static List<Choice> genders() {
        return List.of(Choice.of("", "No wish"), Choice.of("female", "A woman"), Choice.of("male", "A man"));
    }

    /// The form as it is first shown.
    FormData fresh(PersonInCase person, Actor.Person actor, LocalDate today) {
        return FormData.version(standing.number() + 1)
                .with("on", today)
                .with("explainedBy", "%s, %s".formatted(actor.name(), actor.organisationName()))
                .with("language", person.details().language())
                .with("notice", notices.isEmpty() ? "" : notices.getFirst().number())
                .with("ask", WorkingDays.after(today, PLACE_OF_SAFETY_DAYS));
    }

    /// What was sent.
    Conversation read(FormReader reader, LocalDate today) {
        var form = reader.form();
        var explained = new ArrayList<>(keys(reader, "explained", explained()));
        explained.addAll(keys(reader, "setting", settings()));
        var interpreter = reader.choice("interpreter", Interpreter.class, "Choose whether an interpreter was used");
        reader.when(
                interpreter == Interpreter.USED && !form.ticked("professional"),
                "professional",
                "Confirm that the interpreter is no companion, relative or anybody from the situation");
        return new Conversation(
                occasion,
                reader.requiredDate("on", "The day of the conversation", today),
                reader.optionalChoice("notice", noticeChoices(), Choice::value, "Choose a privacy notice of the list")
                        .map(choice -> Integer.valueOf(choice.value()))
                        .orElse(null),
                explained,
                interpreter,
                reader.choice("evidence", Evidence.class, "Choose what shows that they said it"),
                new TalkDetails(
                        reader.requiredLine("explainedBy", "Who explained", NAME, "Enter who explained"),
                        reader.requiredLine("language", "The language", NAME, "Enter the language"),
                        reader.line("interpreterName", "Who interpreted", NAME),
                        reader.optionalChoice("interpreterGender", genders(), Choice::value, "Choose one of the list")
                                .map(Choice::value)
                                .orElse(""),
                        reader.line("evidenceNote", "Where it is", FormReader.REASON),
                        reader.text("reason", "The reason", FormReader.TEXT),
                        reader.text("words", "Their own words", FormReader.TEXT)),
                answers(reader));
    }

    private static List<String> keys(FormReader reader, String field, List<Choice> choices) {
        return reader.choices(field, choices, Choice::value, "").stream()
                .map(Choice::value)
                .toList();
    }

    private List<Conversation.Answer> answers(FormReader reader) {
        var answers = new ArrayList<Conversation.Answer>();
        for (var layer : layers()) {
            decision(reader, layer.field())
                    .ifPresent(decision -> answers.add(new Conversation.Answer(
                            layer, null, "", decision, askOn(reader, decision), layer.field())));
        }
        for (var partner : partners) {
            add(reader, answers, partner, partnerField(partner.value()));
        }
        for (int place = 1; place <= FURTHER; place++) {
            var field = "partner" + place;
            var chosen =
                    reader.optionalChoice(field, organisations, Choice::value, "Choose an organisation of the list");
            var answer = field + "Answer";
            reader.when(
                    chosen.isEmpty() && !reader.form().text(answer).isEmpty(),
                    field,
                    "Choose the organisation that the answer is about");
            reader.when(
                    chosen.isPresent() && reader.form().text(answer).isEmpty(),
                    answer,
                    "Choose what they said about %s"
                            .formatted(chosen.map(Choice::label).orElse("")));
            chosen.ifPresent(partner -> add(reader, answers, partner, answer));
        }
        return answers;
    }

    /// The name of the field about an organisation that the person was asked about before.
    static String partnerField(String organisation) {
        return "partner-" + organisation;
    }

    private static void add(FormReader reader, List<Conversation.Answer> answers, Choice partner, String field) {
        decision(reader, field)
                .ifPresent(decision -> answers.add(new Conversation.Answer(
                        Layer.PARTNER, partner.value(), partner.label(), decision, askOn(reader, decision), field)));
    }

    private static Optional<ConsentDecision> decision(FormReader reader, String field) {
        return reader.optionalChoice(field, ConsentDecision.choices(), Choice::value, "Choose an answer of the list")
                .map(choice -> ConsentDecision.valueOf(choice.value()));
    }

    private static @Nullable LocalDate askOn(FormReader reader, ConsentDecision decision) {
        return decision == ConsentDecision.UNDECIDED
                ? reader.date("ask", "The day on which you ask again").orElse(null)
                : null;
    }

    /// Whether it was explained what follows where consent is withdrawn.
    static List<Choice> followsExplained() {
        return List.of(
                Choice.of(EXPLAINED, "Yes, what ends and what goes on was explained"),
                Choice.of("no", "No, it could not be explained", "Say why below"));
    }

    /// What somebody said who withdraws consent.
    static Conversation withdrawal(FormReader reader, Standing standing, LocalDate today) {
        var withdrawn = reader.choices("layers", standing.given(), LayerState::key, "Choose what they withdraw");
        boolean explained = reader.choice(
                        "explained", followsExplained(), Choice::value, "Choose whether it was explained what follows")
                .value()
                .equals(EXPLAINED);
        var reason = reader.text("reason", "The reason", FormReader.TEXT);
        reader.when(!explained && reason.isEmpty(), "reason", "Enter why it could not be explained");
        return new Conversation(
                Occasion.WITHDRAWAL,
                reader.requiredDate("on", "The day", today),
                null,
                explained ? List.of("consequences") : List.of(),
                reader.choice("interpreter", Interpreter.class, "Choose whether an interpreter was used"),
                reader.choice("evidence", Evidence.class, "Choose what shows that they said it"),
                new TalkDetails(
                        reader.requiredLine("explainedBy", "Who they told", FormReader.TITLE, "Enter who they told"),
                        reader.requiredLine("language", "The language", FormReader.TITLE, "Enter the language"),
                        "",
                        "",
                        reader.line("evidenceNote", "Where it is", FormReader.REASON),
                        reason,
                        reader.text("words", "Their own words", FormReader.TEXT)),
                withdrawn.stream()
                        .map(state -> new Conversation.Answer(
                                state.layer(),
                                state.partner(),
                                state.partnerName(),
                                ConsentDecision.WITHDRAWN,
                                null,
                                "layers"))
                        .toList());
    }
}
