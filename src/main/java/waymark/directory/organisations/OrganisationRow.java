package waymark.directory.organisations;

/// An organisation as a line of the list.
///
/// @param areas names of its areas, joined
/// @param current false of one that has ended or is yet to begin
record OrganisationRow(
        String code,
        String name,
        String sector,
        Organisation.Coverage coverage,
        String areas,
        boolean firstResponder,
        boolean dutyToNotify,
        boolean notifiesByPolicy,
        boolean current) {

    /// Where it works, in words.
    String where() {
        if (coverage == Organisation.Coverage.LOCAL) {
            return areas;
        }
        return areas.isEmpty()
                ? coverage.words()
                : areas + "; " + coverage.words().toLowerCase(java.util.Locale.UK);
    }

    /// What the Home Office and the law say of it, in words.
    String roles() {
        var responder = firstResponder ? "First responder" : "";
        var duty = dutyToNotify ? "Duty to notify" : notifiesByPolicy ? "Notifies by policy" : "";
        return responder.isEmpty() || duty.isEmpty()
                ? responder + duty
                : responder + ", " + duty.toLowerCase(java.util.Locale.UK);
    }
}
