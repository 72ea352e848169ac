package waymark.support.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import waymark.cases.record.Case;
import waymark.web.Tone;

/// What another part has to say below a need of the plan. A bean of each such part; one statement.
public interface NeedLines {

    /// Its lines for all needs of the plan.
    List<Line> lines(Case it, LocalDate today);

    /// What a link below each need that is wanted says (`Refer to a service`), and the last part of its address
    /// below that of the need.
    Link link();

    /// A line below a need.
    ///
    /// @param words what it is, sealed until now
    /// @param under one short line more; may be empty
    /// @param state in a word or two
    /// @param href where it is changed; null where the reader may not
    record Line(
            UUID need,
            String words,
            String under,
            String state,
            Tone tone,
            @Nullable String href,
            String link) {}

    /// A link below each need.
    record Link(String words, String path) {}
}
