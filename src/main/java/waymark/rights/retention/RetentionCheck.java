package waymark.rights.retention;

import java.time.LocalDate;

/// Who compared the settings with what, and when.
record RetentionCheck(String source, String checkedBy, LocalDate checkedOn) {}
