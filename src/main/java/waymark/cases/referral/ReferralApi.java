package waymark.cases.referral;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.cases.record.Route;
import waymark.cases.record.RouteChangeEffect;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.forms.FormData;

/// What others ask of referrals, and how the referral follows where the case takes another route.
@Component
public class ReferralApi implements RouteChangeEffect {

    private final Cases cases;
    private final Referrals referrals;
    private final FormLists lists;
    private final ReferralPages pages;
    private final Clock clock;

    ReferralApi(Cases cases, Referrals referrals, FormLists lists, ReferralPages pages, Clock clock) {
        this.cases = cases;
        this.referrals = referrals;
        this.lists = lists;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public List<String> wouldClear(Case it, Route to) {
        return draft(it)
                .map(draft -> draft.answers().clearedBy(draft.header().route(), to).stream()
                        .map(question -> "Referral: " + question.label())
                        .toList())
                .orElse(List.of());
    }

    /// The referral of the person whom the case is about, while it is being prepared.
    private Optional<Referral.Draft> draft(Case it) {
        return referrals
                .find(it, it.main())
                .filter(Referral.Draft.class::isInstance)
                .map(Referral.Draft.class::cast);
    }

    @Override
    @Transactional
    public void clear(Actor.Person actor, Case it, Route to) {
        draft(it).filter(draft -> draft.header().route() != to).ifPresent(draft -> {
            if (!(referrals.save(actor, it, it.main(), draft.header().version(), draft.take(to))
                    instanceof Saved.Done<Referral>)) {
                throw new InvariantViolation("a referral was changed while its case took another route");
            }
        });
    }

    /// What was answered about the person whom the case is about, by the name of the question: codes and texts.
    public Map<String, List<String>> answered(Case it) {
        var said = new LinkedHashMap<String, List<String>>();
        referrals
                .find(it, it.main())
                .map(Referral::answers)
                .ifPresent(answers -> answers.sections()
                        .values()
                        .forEach(section ->
                                section.answers().forEach((name, answer) -> said.put(name, answer.values()))));
        return said;
    }

    /// Starts the referral of the person whom a case is about, and saves sections as a form would send them.
    /// What a form would refuse is a mistake here.
    ///
    /// @param sections the fields of each section by its key
    @Transactional
    public void prepare(Actor.Person actor, Ref ref, Map<String, Map<String, String>> sections) {
        var it = cases.forChange(actor, ref);
        referrals.start(actor, it, it.main(), it.route());
        sections.forEach((key, fields) -> {
            if (!(referrals.find(it, it.main()).orElseThrow() instanceof Referral.Draft draft)) {
                throw new InvariantViolation("a referral that was just started was sent");
            }
            var section = draft.answers().form().page(key);
            var form = FormData.empty();
            fields.forEach(form::with);
            var read = new SectionForm(lists, pages.areas(actor), clock).read(form, section, draft.answers());
            if (!(read instanceof Ruling.Agreed<SectionAnswers>(var answers))
                    || !(referrals.save(actor, it, it.main(), 0, draft.save(section, draft.version(key), answers))
                            instanceof Saved.Done<Referral>)) {
                throw new InvariantViolation("a section of a referral that cannot be saved: " + key);
            }
        });
    }
}
