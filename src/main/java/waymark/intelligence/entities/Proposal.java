package waymark.intelligence.entities;

/// Something that a pattern found in the text of an item. It is shown to a person and kept nowhere: until a person adds
/// it, nothing is matched with it.
///
/// @param value as it would be kept
record Proposal(int position, EntityKind kind, Attribute attribute, String value) {

    /// The field of the form that adds it.
    String field() {
        return ReportEntitiesController.field(attribute);
    }
}
