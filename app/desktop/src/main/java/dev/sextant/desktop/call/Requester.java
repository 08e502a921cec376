package dev.sextant.desktop.call;

/// Who makes requests without a contract.
public interface Requester {
    /// A request goes elsewhere, or by another method, from now on.
    void retarget(CallViewModel call, String method, FreeAddress address);

    /// Opens a call for each request of a curl line; false when the text is none.
    boolean paste(String text);
}
