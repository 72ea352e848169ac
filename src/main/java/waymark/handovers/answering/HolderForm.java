package waymark.handovers.answering;

import org.springframework.util.MultiValueMap;
import waymark.handovers.HandoverForm;

/// Who is to have a hand-over, and where the sender rings them.
record HolderForm(String holder, String phone) {

    static HolderForm of(MultiValueMap<String, String> sent) {
        return new HolderForm(HandoverForm.text(sent, "holder"), HandoverForm.text(sent, "phone"));
    }
}
