import type { Lexicon } from './concepts.ts';

export const portuguese: Lexicon = {
  account:
    'conta bancaria|conta corrente|conta.|contas.|dados bancarios|coordenadas bancarias|numero da conta|numero de conta|dados de pagamento|dados da conta|iban|nib.|bic.|swift|pix.|chave pix|agencia|nosso banco|novo banco|banco.|instituicao bancaria|beneficiari|favorecid|instrucoes de pagamento|ficha de fornecedor|domiciliacao|titular',
  pay: 'pag.|pago|pagar|pague|pagamento|transferencia|transferir|transfira|fatura|factura|boleto|valor.|valores|montante|saldo|vencimento|vencid|em aberto|liquid|deposit|fundos|adiantamento|sinal.|quitar|quitacao|compra|comprar|compre|reembols|remessa|cobranca|debito|nota fiscal|regulariz|em atraso',
  payroll:
    'salario|vencimento|ordenado|folha de pagamento|recibo de vencimento|holerite|contracheque|remuneracao|processamento salarial|subsidio|decimo terceiro|meu pagamento',
  change:
    'alter|mud|novo|nova|novos|novas|atualiz|actualiz|substitu|a partir de agora|doravante|daqui em diante|a partir de|ja nao|nao * mais|em vez de|em lugar de|ao inves|outra conta|diferente|transferimos|troc|migr|retific|deixou de|deixamos de|com efeito imediato|passou a ser|passa a ser|conta antiga|antiga conta|conta anterior|conta correta|iban correto|iban correcto|corrigid|corret|obsolet|desatualizad',
  unusable:
    'bloquead|congelad|encerrad|cancelad|fechad|auditoria|inspecao|inspeccao|em revisao|nao utiliz|nao use|nao usar|indisponivel|inativ|inactiv|suspens|rejeitad|devolvid|estornad|nao podemos receber|nao pode receber|nao conseguimos receber|nao recebe|invalid|fora de servico|restri|desativad',
  unchanged:
    'nao mudamos|nao alteramos|e a mesma|sao os mesmos|e o mesmo|inalterad|nao mudaram|nao mudou|nao foram alterad|continuam os mesmos|continua a mesma|mantem se|mantem|mesma conta|como sempre|como habitual|como de costume|habitual|sem alteracao|sem alteracoes|nenhuma alteracao|nada mudou|nada se alterou|conta habitual|sem mudancas',
  ask: 'por favor|favor.|se faz favor|agradec|agradeco|peco|pedimos|pedia|solicit|poderia|poderiam|podes|pode.|podem|podias|podia|preciso|precisamos|precisava|necessito|necessitamos|gostaria|gostariamos|queria|quero que|deve.|devem|deves|tem de|tem que|e necessario|assegur|certifi|garanta|trat|faca|facam|faz.|envie|enviem|envia|enviar|confirm|utiliz|usar a|use a|proced|efetu|efectu|realiz|providenci|encaminh|ajud|considere|tome nota|tomem nota|indique|diga|diz.|avise|seria possivel|queira|consegue|consegues|gentileza',
  own: 'nosso|nossa|nossos|nossas|meu.|minha|meus|minhas|nos.|eu.|me.',
  gift: 'cartao presente|cartoes presente|cartao oferta|cartoes oferta|cartao de oferta|cartoes de oferta|vale presente|vales presente|cheque oferta|gift card|cartao pre pago|cartoes pre pagos|itunes|google play|steam card|steam karte|steam guthaben|carte steam|tarjeta steam|steam kaart|karta steam|cartoes amazon|cartao amazon|raspar|raspe|raspa|vale oferta|vale compras',
  secret:
    'confidencial|sigilo|sigilos|discret|discricao|entre nos|nao comente|nao comentes|nao fale|nao fales|nao diga|nao digas|a ninguem|ninguem|com ninguem|segredo|surpresa|reserva|sem informar|sem envolver|nao mencion|nao coloque em copia|sem copia|guarda * para ti|guarde * para si|fica entre|em privado|nao divulg|nao partilh * com',
  urgent:
    'urgent|urgencia|o mais rapido|o quanto antes|quanto antes|assim que possivel|logo que possivel|imediat|de imediato|agora mesmo|ja.|hoje|ainda hoje|esta manha|esta tarde|antes das|ate as|ate ao meio dia|antes do meio dia|nas proximas|dentro de * horas|prazo|ultimo aviso|ultimo lembrete|sem demora|com a maior brevidade|brevidade|fim do dia|final do dia|antes do fim de semana|rapid|agora.|prioridade|hoje a noite|expira|em 24 horas|nas proximas',
  calm: 'sem pressa|nao e urgente|sem urgencia|quando puder|quando puderes|com calma|nao ha pressa',
  authority:
    'diretor|director|diretora|directora|administrador|administracao|presidente|ceo|cfo.|gerencia|gerente|conselho de administracao|advogad|notari|escritorio de advogados|auditor|financas|autoridade tributaria|receita federal|tribunal|sede.|aquisicao|fusao|em nome de|da parte de|por conta de|socio|chefe|chefia|diretoria',
  channel:
    'whatsapp|zap.|telegram|signal.|sms|email pessoal|e mail pessoal|mail pessoal|email privado|endereco pessoal|numero pessoal|numero de telemovel|teu telemovel|seu telemovel|teu numero|seu numero|seu celular|teu celular|apenas por email|apenas por e mail|so por email|so por e mail|somente por email|somente por e mail|exclusivamente por|nao posso falar|nao posso atender|nao posso telefonar|nao posso ligar|nao me ligue|nao me ligues|nao ligue|nao ligues|em reuniao|numa reuniao|em uma reuniao|numa conferencia|embarc|responda aqui|responde aqui|responda por aqui|escreva me|escreve me|telemovel avariado|perdi o telemovel|perdi o telefone',
  opener:
    'esta disponivel|estas disponivel|disponivel.|esta no escritorio|estas no escritorio|esta na empresa|estas ai|esta ai|estas livre|esta livre|tem um momento|tens um momento|tem um minuto|tens um minuto|tem um minutinho|tem tempo|tens tempo|um favor|pequeno favor|uma tarefa|um recado|preciso da tua ajuda|preciso da sua ajuda|preciso de ajuda|estas ocupad|esta ocupad|uma ajuda|me ajudar',
  credential:
    'palavra passe|palavra chave|password|senha|credenciai|nome de utilizador|usuario|caixa de correio|caixa postal|conta de email|conta de e mail|sua conta|tua conta|conta microsoft|office 365|microsoft 365|onedrive|sharepoint|webmail|acesso remoto|teamviewer|anydesk|vpn.|identidade|conta de trabalho|conta da empresa|conta corporativa|email corporativo|e mail corporativo',
  verify:
    'verific|valid|confirme a sua|confirme os seus|confirme seu|confirme sua|confirmar a sua|confirmar seus|autentic|iniciar sessao|inicie sessao|faca login|acesse|aceda|aceder|introduza|introduzir|insira|inserir|preench|reativ|reactiv|desbloque|restaur|atualize|atualizar a sua|atualizar seus|manter|conservar|libert|liberar|recuper|ver o documento|abrir o documento|consultar o documento|redefin|rever',
  threat:
    'suspens|suspend|desativ|desactiv|expir|bloque|eliminad|excluid|apagad|restring|limitad|invulgar|incomum|suspeit|nao autorizad|quota|armazenamento|chei|retid|quarentena|nao entregue|pendent|interromp|perder|perda|cancel|encerr',
  link: 'clic|clique|ligacao|link.|aqui|botao|abaixo|a seguir|seguinte|anexo|em anexo|portal|pagina|site.|abra|abrir|digitaliz|escane|qr.|formulario|http|https|www',
  code: 'codigo|codigos|codigo de verificacao|codigo de seguranca|uso unico|seis digitos|6 digitos|otp|autenticador|authenticator|mfa.|2fa.|dois fatores|dois fatores|pedido de inicio|pin.|token|aprovar o pedido|aprovar a solicitacao|pedido no telemovel|notificacao no celular|codigo do dispositivo|algarismos|digitos|numeros que|sms que|mensagem com|pedido * telemovel|telemovel * pedido|notificacao * telemovel|notificacao * celular|pedido * celular',
  tell: 'envie me|envia me|me envie|me envia|enviar me|envie nos|envia|envie|mande|manda|me mande|me manda|reencaminh|encaminh|responda com|responde com|responder com|diga me|diz me|me diga|me diz|de me|da me|me de.|me passa|me passe|passe me|passa me|leia|le me|partilh|compartilh|forneca|informe|comunic|foto|captura|print|escreva me|faca me chegar|faz me chegar|fazer me chegar|aprove|aprova|aceite|aceita|indique|indica me|transmit',
  charge:
    'assinatura|subscricao|renovacao|renovad|cobrad|debitad|debito|sua encomenda|seu pedido|numero do pedido|numero da encomenda|sua compra|transacao|antivirus|protecao|cartao de credito|seu cartao|paypal|bitcoin|licenca|faturad|norton|mcafee|garantia|mensalidade|anuidade',
  call: 'ligue|ligar|liga.|telefone|telefonar|telefonema|numero|linha gratuita|linha de apoio|apoio ao cliente|atendimento|central|suporte|contact|contat|assistencia|chamada',
  cancel:
    'cancel|anul|contest|reembols|devoluc|estorn|nao autorizou|nao reconhece|nao efetuou|nao realizou|nao fez|nao solicitou|se nao foi|nao foi voce|evitar|impedir|travar|nas proximas 24|em 24 horas|em 48 horas|24 horas|48 horas|reclam',
  parcel: 'encomenda|alfandeg|pacote|aduan',
  aware:
    'fraude|fraudulent|phishing|burla|golpe|sensibilizacao|conscientizacao|formacao|treinamento|engenharia social|nunca|criminos|atacante|email suspeito|e mail suspeito|mensagem suspeita|mensagens suspeitas|denunci|report|equipa de seguranca|equipe de seguranca|seguranca informatica|seguranca da informacao|simulacao|simulacro|desconfie|numero conhecido|telefone conhecido|como reconhecer|sinais de|exemplo de|alerta|cuidado com|dicas',
  never:
    'nunca|jamais|nao partilhe|nao o partilh|nao o compartilh|nao o divulg|nao o forne|nao compartilhe|nao forneca|nao encaminhe|nao divulgue|nao informe|ignore|se nao solicitou|se nao pediu|nao pedimos|nao solicitamos|nao lhe pedir',
  unneeded:
    'nenhuma acao|nao e necessari|nao precisa|nao precisas|nao precisam|nao tem de fazer|nao tens de|nao ha necessidade|sem necessidade|nada a fazer|nao e preciso|nao tem que fazer',
  disclaimer: 'destinatari|por engano|por erro|uso exclusivo',
};
