package waymark.sharing.htcds;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;
import waymark.web.forms.Choice;

/// A file that was made for somebody.
record HtcdsExport(
        UUID id, Purpose purpose, boolean identity, boolean agreed, Words words, String madeByName, LocalDate madeOn) {

    /// What a file is for.
    enum Purpose {
        SUPPORT("Support that another service gives"),
        SAFEGUARDING("Safeguarding"),
        MOVE("The person moves to another place"),
        PERSON("The person asked for it"),
        RESEARCH("Research or figures");

        private final String label;

        Purpose(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }

        static List<Choice> choices() {
            return Stream.of(values())
                    .map(one -> Choice.of(one.name(), one.label()))
                    .toList();
        }
    }

    /// What is sealed.
    ///
    /// @param receiver who gets it
    /// @param reason why, and why with the identity or without agreement where that is so
    /// @param document the file as JSON
    record Words(String receiver, String reason, String document) {}

    /// What somebody asks for.
    record Wanted(Purpose purpose, boolean identity, boolean agreed, String receiver, String reason) {

        /// Whether it may be made.
        ///
        /// @param withoutAgreement whether its author may share without agreement
        Ruling<Wanted> rule(boolean withoutAgreement) {
            return new Problems()
                    .when(
                            !agreed && !withoutAgreement,
                            "agreed",
                            "You may not share without the person’s agreement. Ask a casework manager who is a member of the case")
                    .when(
                            identity && purpose == Purpose.RESEARCH,
                            "identity",
                            "For research and figures a file does not say who the person is")
                    .or(() -> this);
        }
    }
}
