package waymark.support.plan;

/// Who does an action of a plan.
public enum OwnerKind {
    /// A member of the case.
    MEMBER,
    /// The person whose plan it is.
    PERSON,
    /// Somebody who is no member of the case, by name.
    OTHER
}
