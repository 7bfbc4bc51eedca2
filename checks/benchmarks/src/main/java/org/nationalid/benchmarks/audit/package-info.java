/// `./nid bench audit`: the packaged audit-service as a process of its own, on a PostgreSQL whose commits reach the
/// disk, with witnesses, driven over HTTP at a fixed rate while it holds as many rows and leaves as asked for.
package org.nationalid.benchmarks.audit;
