//! Short words for the tables that the steps make.

use sea_orm_migration::{
    prelude::{ColumnDef, Index, IndexCreateStatement, Table, TableAlterStatement, TableCreateStatement},
    schema,
};

/// A table with these columns and this primary key.
pub(crate) fn table(
    name: &'static str,
    columns: impl IntoIterator<Item = ColumnDef>,
    key: &[&'static str],
) -> TableCreateStatement {
    let mut table = Table::create();
    table.table(name);
    for mut column in columns {
        table.col(&mut column);
    }
    let mut primary = Index::create();
    for column in key {
        primary.col(*column);
    }
    table.primary_key(&mut primary);
    table.take()
}

/// A column added to a table that is there.
pub(crate) fn add(table: &'static str, mut column: ColumnDef) -> TableAlterStatement {
    let mut alter = Table::alter();
    alter.table(table).add_column(&mut column);
    alter.take()
}

/// An index, named after its table and columns.
pub(crate) fn index(name: &'static str, table: &'static str, columns: &[&'static str]) -> IndexCreateStatement {
    let mut index = Index::create();
    index.name(name).table(table);
    for column in columns {
        index.col(*column);
    }
    index.take()
}

/// An index that admits each combination once.
pub(crate) fn unique(name: &'static str, table: &'static str, columns: &[&'static str]) -> IndexCreateStatement {
    index(name, table, columns).unique().take()
}

pub(crate) fn id(name: &'static str) -> ColumnDef {
    schema::uuid(name)
}

pub(crate) fn id_or_null(name: &'static str) -> ColumnDef {
    schema::uuid_null(name)
}

pub(crate) fn bytes(name: &'static str) -> ColumnDef {
    schema::blob(name)
}

pub(crate) fn bytes_or_null(name: &'static str) -> ColumnDef {
    schema::blob_null(name)
}

/// A 64-bit number: a moment in milliseconds, a place in a sequence, or a size in bytes.
pub(crate) fn number(name: &'static str) -> ColumnDef {
    schema::big_integer(name)
}

pub(crate) fn number_or_null(name: &'static str) -> ColumnDef {
    schema::big_integer_null(name)
}

/// An enumeration's number on the wire.
pub(crate) fn code(name: &'static str) -> ColumnDef {
    schema::small_integer(name)
}

pub(crate) fn code_or_null(name: &'static str) -> ColumnDef {
    schema::small_integer_null(name)
}

pub(crate) fn words(name: &'static str) -> ColumnDef {
    schema::text(name)
}

pub(crate) fn words_or_null(name: &'static str) -> ColumnDef {
    schema::text_null(name)
}
