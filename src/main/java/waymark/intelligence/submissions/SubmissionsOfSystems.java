package waymark.intelligence.submissions;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.intelligence.sources.SourceRegister;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// What the system of a partner tells, in place of somebody who would type it a second time. Who told it stays with
/// the partner: nothing here asks for it, and nothing would keep it.
@Component
@Transactional
public class SubmissionsOfSystems {

    private static final String SAME = "sameSourceAs";

    private final SubmissionReader reader;
    private final Submissions submissions;
    private final SourceRegister sources;

    SubmissionsOfSystems(SubmissionReader reader, Submissions submissions, SourceRegister sources) {
        this.reader = reader;
        this.submissions = submissions;
        this.sources = sources;
    }

    /// Receives it, or says what is wrong in the words of the form, each at its field.
    ///
    /// @param told with the fields of the form, and `sameSourceAs`: the reference of an earlier submission of this
    /// system that the same person told
    public Ruling<Ref> tell(Actor.Consumer system, FormData told) {
        return told.read(form -> {
                    earlier(form);
                    var read = reader.read(form, system, null);
                    form.when(
                            read.unit().equals(system.organisation()),
                            "area",
                            "The unit that receives what is told about this area is of your own organisation. Tell it directly");
                    return read;
                })
                .then(read -> Ruling.agreed(submissions.tell(system, read, earlier(told))));
    }

    private void earlier(FormReader form) {
        form.when(
                !form.form().text(SAME).isEmpty() && earlier(form.form()).isEmpty(),
                SAME,
                "This system told nothing with that reference");
    }

    private Optional<Ref> earlier(FormData told) {
        return Ref.parse(told.text(SAME)).filter(sources::own);
    }
}
