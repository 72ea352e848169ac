package waymark.cases.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import waymark.cases.record.Cases;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;

/// Records conversations about consent where no page is there: the demonstration. By the same rules, with
/// everything explained.
@Component
public class ConsentApi {

    private final Cases cases;
    private final Consents consents;
    private final ConsentTexts texts;
    private final PrivacyNotices notices;
    private final DirectoryApi directory;
    private final Clock clock;

    ConsentApi(
            Cases cases,
            Consents consents,
            ConsentTexts texts,
            PrivacyNotices notices,
            DirectoryApi directory,
            Clock clock) {
        this.cases = cases;
        this.consents = consents;
        this.texts = texts;
        this.notices = notices;
        this.directory = directory;
        this.clock = clock;
    }

    /// Records what the person whom the case is about said.
    ///
    /// @param said by layer; organisations apart
    /// @param partners what was said about organisations, by code
    /// @param words their own; may be empty
    public void record(
            Actor.Person actor,
            Ref ref,
            LocalDate on,
            Map<Layer, ConsentDecision> said,
            Map<String, ConsentDecision> partners,
            String words) {
        var it = cases.forChange(actor, ref);
        var person = it.main();
        var today = LocalDate.now(clock);
        var age = AgeGroup.of(it, person, today);
        var occasion = Occasion.of(age);
        var before = consents.standing(it, person);
        var points = texts.points(occasion, today);
        var answers = new ArrayList<Conversation.Answer>();
        new TreeMap<>(said)
                .forEach((layer, decision) -> answers.add(new Conversation.Answer(
                        layer,
                        null,
                        "",
                        decision,
                        decision == ConsentDecision.UNDECIDED ? today.plusDays(1) : null,
                        layer.field())));
        partners.forEach((code, decision) -> answers.add(new Conversation.Answer(
                Layer.PARTNER,
                code,
                directory.organisation(actor, code).name(),
                decision,
                null,
                ConversationForm.partnerField(code))));
        var talk = new Conversation(
                occasion,
                on,
                notices.current().getFirst().number(),
                points.stream().map(ConsentPoint::key).toList(),
                Interpreter.USED,
                Evidence.WITNESSED,
                new TalkDetails(
                        "%s, %s".formatted(actor.name(), actor.organisationName()),
                        person.details().language(),
                        "Sample Interpreting Agency",
                        "",
                        "",
                        "",
                        words),
                List.copyOf(answers));
        switch (talk.rule(age, before, points, today)
                .save(one -> consents.record(actor, it, person, before.number() + 1, one))) {
            case Saved.Done<Standing> _ -> {}
            case Ruling.Refused<Standing>(var problems) -> throw new InvariantViolation(problems.toString());
            case Saved.Stale<Standing> _ -> throw new InvariantViolation("a conversation that is there already");
        }
    }
}
