package waymark.conferences.actions;

/// What was written about an action, sealed with the item.
///
/// @param what is to be done
/// @param how it was done, or why it is not needed any more; empty before
/// @param late what was said when it was late; empty where nothing was
record ActionWords(String what, String how, String late) {

    ActionWords withHow(String words) {
        return new ActionWords(what, words, late);
    }

    ActionWords withLate(String words) {
        return new ActionWords(what, how, words);
    }
}
