package org.nationalid.admin.terminal;

/// What a program that called us learns without reading; 2, wrong usage, is given by picocli.
public final class ExitStatus {
    public static final int ALL_IS_WELL = 0;

    /// Something is wrong, and the output names it.
    public static final int FAULTS_FOUND = 1;

    /// Nothing can be said: a file could not be read, a server did not answer.
    public static final int NOT_CARRIED_OUT = 3;

    private ExitStatus() {}
}
