/// Plain JDBC: transactions as functions, and one answer when PostgreSQL cannot be reached.
package org.nationalid.audit.database;
