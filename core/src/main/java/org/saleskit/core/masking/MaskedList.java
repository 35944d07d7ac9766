package org.saleskit.core.masking;

import java.util.List;
import org.immutables.value.Value;

/** A list of records as somebody may see it, and everything that is not in it in clear. Made by {@link Masking}. */
@Value.Immutable
public abstract class MaskedList {

    MaskedList() {}

    /** {@return the records that may be seen, in the order asked for} */
    public abstract List<MaskedView> views();

    /** {@return how many records were asked for} */
    public abstract int asked();

    /** {@return the records that are left out, by their place in the list asked for} */
    public abstract List<Withheld> withheldRecords();

    /** {@return the fields that are masked or left out of the records that may be seen, by place and field} */
    public abstract List<Withheld> withheldFields();

    static MaskedListBuilder builder() {
        return new MaskedListBuilder();
    }

    /** {@return whether everything that was asked for is there in clear} */
    public final boolean isComplete() {
        return withheldRecords().isEmpty() && withheldFields().isEmpty();
    }
}
