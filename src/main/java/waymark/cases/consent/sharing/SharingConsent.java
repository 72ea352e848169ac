package waymark.cases.consent.sharing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.cases.consent.Consents;
import waymark.cases.consent.LayerState;
import waymark.cases.record.Case;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.web.forms.FormData;

/// The one decision about what the person said to others knowing of them. Every [SharingAct] asks it. Where the
/// answer is not yes, the act is neither refused without a word nor let through: it needs a [Justification].
@Component
public class SharingConsent {

    /// Sector of the directory to which the person's answer about the police applies.
    private static final String LAW_ENFORCEMENT = "LAW_ENFORCEMENT";

    private final Consents consents;
    private final DirectoryApi directory;

    SharingConsent(Consents consents, DirectoryApi directory) {
        this.consents = consents;
        this.directory = directory;
    }

    /// An organisation of the directory as a recipient.
    public Recipient recipient(Actor actor, Case it, String organisation) {
        if (organisation.equals(it.organisation())) {
            return new Recipient(Recipient.Kind.OWN, organisation, it.organisationName());
        }
        return directory
                .find(actor, organisation)
                .map(known -> new Recipient(
                        known.sector().equals(LAW_ENFORCEMENT) ? Recipient.Kind.POLICE : Recipient.Kind.ORGANISATION,
                        organisation,
                        known.name()))
                .orElseGet(() -> new Recipient(Recipient.Kind.ORGANISATION, organisation, organisation));
    }

    /// What the person said to the recipient knowing of them.
    @Transactional(readOnly = true)
    public ConsentAnswer answer(Case it, Recipient to) {
        return ConsentAnswer.of(consents.standing(it, it.main()), to, consents.words(it, it.main()));
    }

    /// True where the consent that was withdrawn was about the recipient, and nothing that they said later lets them
    /// know.
    @Transactional(readOnly = true)
    public boolean rests(Case it, Withdrawn withdrawn, Recipient to) {
        return withdrawn.covers(to) && !answer(it, to).permits();
    }

    /// What the page shows before anybody is chosen.
    @Transactional(readOnly = true)
    public SharingView view(Case it, FormData form, List<Problem> problems) {
        return view(it, form, problems, List.of());
    }

    /// The same where it is known who is to know.
    @Transactional(readOnly = true)
    public SharingView view(Case it, FormData form, List<Problem> problems, List<Recipient> to) {
        return shown(it, form, problems, open(it, to));
    }

    /// The same for an act in whose own record stands what the person said to it.
    @Transactional(readOnly = true)
    public SharingView view(Case it, FormData form, List<Problem> problems, List<Recipient> to, ConsentAnswer now) {
        return shown(it, form, problems, open(it, to, now));
    }

    private SharingView shown(Case it, FormData form, List<Problem> problems, List<Cleared.Open> open) {
        var words = consents.words(it, it.main());
        var standing = consents.standing(it, it.main());
        return new SharingView(
                it.main().details().name(),
                lines(
                        standing.layers().stream()
                                .filter(state -> ConsentAnswer.aboutOthers(state.layer()))
                                .toList(),
                        words),
                it.mayWork() ? conversation(it) : null,
                open.stream().map(SharingConsent::sentence).toList(),
                form,
                problems);
    }

    /// The words of a conversation stand once, with the last thing that was said in it.
    private static List<SharingView.Line> lines(List<LayerState> said, Map<Integer, String> words) {
        var lines = new ArrayList<SharingView.Line>();
        for (int place = 0; place < said.size(); place++) {
            var state = said.get(place);
            boolean last = place + 1 == said.size() || said.get(place + 1).number() != state.number();
            lines.add(new SharingView.Line(
                    state.word(),
                    state.decision().word(),
                    state.decision().tone(),
                    state.onDay(),
                    last ? words.getOrDefault(state.number(), "") : ""));
        }
        return lines;
    }

    private static @Nullable String conversation(Case it) {
        return "%s/consent/%s/conversation".formatted(it.path(), it.main().ref());
    }

    /// Whether the act may be done: everybody who would know may, or the form says why it goes ahead all the same.
    public Ruling<Cleared> clear(Case it, SharingAct act, List<Recipient> to, FormData form) {
        return ruling(it, act, open(it, to), form);
    }

    private static Ruling<Cleared> ruling(Case it, SharingAct act, List<Cleared.Open> open, FormData form) {
        if (open.isEmpty()) {
            return Ruling.agreed(new Cleared(it.id(), act, open, Optional.empty()));
        }
        if (!Justification.begun(form)) {
            return Ruling.refused(Justification.GROUND, missing(open));
        }
        return Justification.read(form).map(given -> new Cleared(it.id(), act, open, Optional.of(given)));
    }

    /// The same for one recipient.
    public Ruling<Cleared> clear(Case it, SharingAct act, Recipient to, FormData form) {
        return clear(it, act, List.of(to), form);
    }

    /// The same for an act in whose own record stands what the person said to it. A yes counts where nobody had asked
    /// them before or they had not decided: a recorded no stays a no until a conversation says otherwise. Without a
    /// yes it needs a ground, whatever they said before.
    ///
    /// @param now what they said to this very act
    public Ruling<Cleared> clear(Case it, SharingAct act, List<Recipient> to, ConsentAnswer now, FormData form) {
        return ruling(it, act, open(it, to, now), form);
    }

    /// Those who would know though the person has not agreed, in an act in whose record stands what they said to it.
    public boolean permits(Case it, List<Recipient> to, ConsentAnswer now) {
        return open(it, to, now).isEmpty();
    }

    /// What is wrong with a yes to this very act; empty where nothing is.
    public String contradiction(Case it, Recipient to) {
        var answer = answer(it, to);
        return answer instanceof ConsentAnswer.Refused || answer instanceof ConsentAnswer.Withdrawn
                ? "The record says otherwise: %s. If they changed their mind, record that conversation first"
                        .formatted(sentence(new Cleared.Open(to, answer)))
                : "";
    }

    /// For an act whose own form asks for the ground, or which the demonstration makes with one.
    public Cleared clear(Case it, SharingAct act, List<Recipient> to, Justification given) {
        var open = open(it, to);
        return new Cleared(it.id(), act, open, open.isEmpty() ? Optional.empty() : Optional.of(given));
    }

    /// Those who would know though the person has not agreed. Of each organisation once.
    private List<Cleared.Open> open(Case it, List<Recipient> to) {
        var standing = consents.standing(it, it.main());
        var words = consents.words(it, it.main());
        var open = new ArrayList<Cleared.Open>();
        to.stream().distinct().forEach(one -> {
            var answer = ConsentAnswer.of(standing, one, words);
            if (!answer.permits()) {
                open.add(new Cleared.Open(one, answer));
            }
        });
        return open;
    }

    private List<Cleared.Open> open(Case it, List<Recipient> to, ConsentAnswer now) {
        var before = open(it, to);
        if (!now.permits()) {
            return to.stream()
                    .filter(one -> one.kind() != Recipient.Kind.OWN)
                    .distinct()
                    .map(one -> before.stream()
                            .filter(open ->
                                    open.to().equals(one) && open.answer().recorded() != null)
                            .findFirst()
                            .orElseGet(() -> new Cleared.Open(one, now)))
                    .toList();
        }
        return before.stream()
                .filter(one -> one.answer() instanceof ConsentAnswer.Refused
                        || one.answer() instanceof ConsentAnswer.Withdrawn)
                .toList();
    }

    private static String missing(List<Cleared.Open> open) {
        return open.size() == 1
                ? "%s. Choose the ground on which it goes ahead all the same, or do not share it"
                        .formatted(sentence(open.getFirst()))
                : "%d of those who would know may not without a ground: %s. Choose it, or leave them out"
                        .formatted(
                                open.size(),
                                String.join(
                                        "; ",
                                        open.stream()
                                                .map(SharingConsent::sentence)
                                                .toList()));
    }

    private static String sentence(Cleared.Open one) {
        return "%s: %s".formatted(one.to().name(), one.answer().words());
    }
}
