package org.saleskit.examples.review.facts;

/** Something in the input is not as it must be. The message is one line that says where and what, for the user. */
public final class InputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message where the fault is and what the rule is, in one line
     */
    public InputException(String message) {
        super(message);
    }

    /**
     * Creates the exception.
     *
     * @param message where the fault is and what the rule is, in one line
     * @param cause what was thrown
     */
    public InputException(String message, Throwable cause) {
        super(message, cause);
    }
}
