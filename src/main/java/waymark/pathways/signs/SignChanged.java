package waymark.pathways.signs;

import java.util.List;

/// A sign was added, reworded or ended.
///
/// @param act `add_sign`, `reword_sign` or `end_sign`
/// @param now the sign as it is then, still with the version that was changed
/// @param fields names of the fields that changed
record SignChanged(String act, Sign now, List<String> fields) {

    int version() {
        return now.version();
    }
}
