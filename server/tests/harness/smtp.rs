use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
    sync::mpsc,
};

/// A mail server that speaks SMTP and keeps what it gets.
pub(crate) struct MailServer {
    pub(crate) url: String,
    letters: mpsc::UnboundedReceiver<String>,
}

impl MailServer {
    pub(crate) async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("smtp://{}", listener.local_addr().unwrap());
        let (sender, letters) = mpsc::unbounded_channel();
        tokio::spawn(async move {
            while let Ok((stream, _from)) = listener.accept().await {
                tokio::spawn(talk(stream, sender.clone()));
            }
        });
        Self { url, letters }
    }

    /// The next mail, with its headers.
    pub(crate) async fn next(&mut self) -> String {
        self.letters.recv().await.unwrap()
    }
}

async fn talk(stream: TcpStream, letters: mpsc::UnboundedSender<String>) {
    let (reader, mut writer) = stream.into_split();
    let mut lines = BufReader::new(reader).lines();
    writer.write_all(b"220 test\r\n").await.unwrap();
    while let Ok(Some(line)) = lines.next_line().await {
        let answer = match line.split(' ').next().unwrap_or("") {
            "EHLO" | "HELO" => "250 test\r\n",
            "DATA" => {
                writer.write_all(b"354 go on\r\n").await.unwrap();
                let mut letter = String::new();
                while let Ok(Some(line)) = lines.next_line().await {
                    if line == "." {
                        break;
                    }
                    letter.push_str(&line);
                    letter.push('\n');
                }
                letters.send(letter).unwrap();
                "250 kept\r\n"
            }
            "QUIT" => "221 bye\r\n",
            _other => "250 ok\r\n",
        };
        writer.write_all(answer.as_bytes()).await.unwrap();
    }
}
