package waymark.risks;

import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.web.forms.Choice;
import waymark.web.forms.FormReader;

/// What is said of a risk, and who owns it.
///
/// @param owner `organisation:HCC`, or `seat:CHAIR` of the group
/// @param treatment what is being done about it; may be empty
/// @param restricted true where only those of the group and the board read it
record RiskDetails(
        String category,
        String cause,
        String event,
        String effect,
        String owner,
        String treatment,
        boolean restricted) {

    static final String ORGANISATION = "organisation:";
    static final String SEAT = "seat:";

    static RiskDetails read(FormReader reader, List<Choice> owners) {
        return new RiskDetails(
                reader.choice("category", RiskCategory.class, "Choose what it is a risk to")
                        .code(),
                reader.required("cause", "Cause", FormReader.REASON, "Enter the cause"),
                reader.requiredLine("event", "What may happen", FormReader.TITLE, "Enter what may happen"),
                reader.required("effect", "Effect", FormReader.REASON, "Enter the effect"),
                reader.choice("owner", owners, Choice::value, "Choose who owns the risk")
                        .value(),
                reader.text("treatment", "What is being done", FormReader.TEXT),
                reader.form().ticked("restricted"));
    }

    @Nullable
    String ownerOrganisation() {
        return owner.startsWith(ORGANISATION) ? owner.substring(ORGANISATION.length()) : null;
    }

    @Nullable
    String ownerSeat() {
        return owner.startsWith(SEAT) ? owner.substring(SEAT.length()) : null;
    }
}
