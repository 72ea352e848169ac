package waymark.cases.consent.sharing;

/// What lets somebody outside the organisation of a case's owner see something of it. Each asks [SharingConsent]
/// what the person said before it is done.
public enum SharingAct {
    MEMBER("Member of the case"),
    OWNER("Handed over to another organisation"),
    SEALED_FIELD("Sealed field opened to somebody"),
    SHARING("Parts of the case shared"),
    POLICE_REQUEST("Answer to a request of the police"),
    CONFERENCE("Referred to a conference"),
    CONFERENCE_AGENCY("Agency added to a conference"),
    TRANSFER("Transferred to another partnership"),
    CASE_FILE("File in the case data standard"),
    SERVICE("Referred to a service"),
    EMERGENCY("Opened in an emergency"),
    NRM("In the NRM");

    private final String title;

    SharingAct(String title) {
        this.title = title;
    }

    /// As a heading or a line of a list.
    public String title() {
        return title;
    }
}
