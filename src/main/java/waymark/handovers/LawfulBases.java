package waymark.handovers;

import java.util.List;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.web.forms.Choice;

/// The lawful bases on which the reader's organisation may share, for copies of public reports too.
@Component
public class LawfulBases {

    private final Receivers receivers;

    LawfulBases(Receivers receivers) {
        this.receivers = receivers;
    }

    /// What their organisation may choose from, by its kind.
    public List<Choice> choices(Actor.Person actor) {
        return Coded.choices(LawfulBasis.of(receivers.kinds(actor, actor.organisation())));
    }

    /// The basis in words with its statute; the code itself if this version does not know it any more.
    public static Choice words(String code) {
        return Coded.parse(LawfulBasis.values(), code)
                .map(basis -> Choice.of(code, basis.words(), basis.hint()))
                .orElseGet(() -> Choice.of(code, code));
    }
}
